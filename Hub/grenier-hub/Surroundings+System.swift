import Foundation
import HubCore

extension Surroundings {
    /// The machine's clock and its source of randomness.
    static var system: Surroundings {
        Surroundings(
            nowSeconds: { Int64(Date().timeIntervalSince1970) },
            monotonicSeconds: { ProcessInfo.processInfo.systemUptime },
            randomBytes: { count in
                var generator = SystemRandomNumberGenerator()
                return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            }
        )
    }
}
