import Foundation

/// How much a long test does: a count from the environment, and a small one without it.
package enum Counts {
    package static func value(_ name: String, default count: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? count
    }
}
