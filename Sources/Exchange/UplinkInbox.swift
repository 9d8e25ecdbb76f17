import ClusterProtocol
import Messaging
import Synchronization

/// Where the sources of a session meet: frames, link states, news, requests and the clock.
///
/// Bounded: frames wait for the session to take them, so that a fast parent fills libzmq's queue
/// and not memory; everything else is a flag or the latest value.
final class UplinkInbox: Sendable {
    /// What has come in since the last look.
    struct Contents: Sendable {
        var states: [LinkState] = []
        var frames: [[UInt8]] = []
        var news: Standing?
        var isTick = false
        var isOutboxChanged = false
        var areMembersChanged = false
        var areRevocationsChanged = false
        var isKeyChanged = false
        var isEnded = false
        var refreshes: [Refresh] = []
    }

    /// Somebody who waits for a running session to have said and heard everything.
    struct Refresh: Sendable {
        let deadline: Double
        let outcome: AsyncStream<SyncOutcome>.Continuation
    }

    private let contents = Mutex(Contents())
    private let arrivals: AsyncStream<Void>
    private let arrived: AsyncStream<Void>.Continuation
    private let departures: AsyncStream<Void>
    private let departed: AsyncStream<Void>.Continuation

    init() {
        (arrivals, arrived) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        (departures, departed) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func put(_ change: (inout Contents) -> Void) {
        contents.withLock { change(&$0) }
        arrived.yield()
    }

    /// Hands over frames and waits until they are taken.
    func put(frames: [[UInt8]]) async {
        put { $0.frames += frames }
        for await _ in departures {
            if contents.withLock({ $0.frames.isEmpty }) { return }
        }
    }

    /// The session is over: who waits for it is told to wait no more.
    func end() {
        let refreshes = contents.withLock { held in
            defer { held = Contents() }
            return held.refreshes
        }
        for refresh in refreshes { refresh.outcome.finish() }
    }

    /// Waits for something; nothing only when the task was cancelled.
    func take() async -> Contents? {
        for await _ in arrivals {
            let taken = contents.withLock { held in
                defer { held = Contents() }
                return held
            }
            departed.yield()
            return taken
        }
        return nil
    }
}
