import HubTestSupport
import Synchronization

/// What the members of a storm tell, and what they are told.
final class StormBoard: Sendable {
    private struct State {
        var round = 0
        var greeted: Set<Int> = []
        var mayPut = false
        var isOver = false
        var done: Set<Int> = []
        var acknowledged = 0
        var lost = 0
        var unread = 0
        var ackSecondsMax = 0.0
        var problems: [String] = []
        var residentKiB = 0
        var descriptors = 0
    }

    private let state = Mutex(State())

    var mayPut: Bool { state.withLock { $0.mayPut } }
    var isOver: Bool { state.withLock { $0.isOver } }
    var greeted: Int { state.withLock { $0.greeted.count } }
    var acknowledged: Int { state.withLock { $0.acknowledged } }
    var done: Int { state.withLock { $0.done.count } }

    /// A new life of the hub begins.
    func begin(mayPut: Bool) {
        state.withLock { state in
            state.round += 1
            state.greeted = []
            state.mayPut = mayPut
        }
    }

    func end() { state.withLock { $0.isOver = true } }

    func greeted(_ number: Int) { state.withLock { _ = $0.greeted.insert(number) } }

    func done(_ number: Int) { state.withLock { _ = $0.done.insert(number) } }

    func acknowledged(_ count: Int, afterSeconds seconds: Double) {
        state.withLock { state in
            state.acknowledged += count
            state.ackSecondsMax = max(state.ackSecondsMax, seconds)
        }
    }

    func asked(_ count: Int) { state.withLock { $0.unread += count } }

    func lost(_ count: Int) { state.withLock { $0.lost += count } }

    func problem(_ text: String) {
        state.withLock { if $0.problems.count < 20 { $0.problems.append(text) } }
    }

    func saw(_ facts: ProcessFacts) {
        state.withLock { state in
            state.residentKiB = max(state.residentKiB, facts.residentKiB)
            state.descriptors = max(state.descriptors, facts.descriptors)
        }
    }

    func fill(_ report: inout StormReport) {
        let state = state.withLock { $0 }
        report.acknowledged = state.acknowledged
        report.lost = state.lost
        report.unread = state.unread
        report.ackSecondsMax = state.ackSecondsMax
        report.residentKiBMax = state.residentKiB
        report.descriptorsMax = state.descriptors
        report.problems += state.problems
    }
}
