import Synchronization

/// The present state of a link and those who follow it.
final class LinkStateBoard: Sendable {
    /// States a slow follower may have waiting; older ones give way.
    static let followerStatesMax = 16

    private struct Board: Sendable {
        var current = LinkState.connecting
        var lastRefusal: LinkRefusal?
        var nextFollower = 0
        var followers: [Int: AsyncStream<LinkState>.Continuation] = [:]
    }

    private let board = Mutex(Board())

    var current: LinkState { board.withLock { $0.current } }

    var lastRefusal: LinkRefusal? { board.withLock { $0.lastRefusal } }

    /// Posts a state; the same state twice is told once.
    func post(_ state: LinkState) {
        let followers: [AsyncStream<LinkState>.Continuation] = board.withLock { board in
            guard board.current != state, board.current != .closed else { return [] }
            board.current = state
            switch state {
            case .connected: board.lastRefusal = nil
            case .refused(let refusal): board.lastRefusal = refusal
            case .connecting, .disconnected, .closed: break
            }
            defer { if state == .closed { board.followers = [:] } }
            return Array(board.followers.values)
        }
        for follower in followers {
            follower.yield(state)
            if state == .closed { follower.finish() }
        }
    }

    /// A stream that begins with the present state.
    func follow() -> AsyncStream<LinkState> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: LinkState.self,
            bufferingPolicy: .bufferingNewest(Self.followerStatesMax)
        )
        let number: Int? = board.withLock { board in
            continuation.yield(board.current)
            guard board.current != .closed else { return nil }
            board.nextFollower += 1
            board.followers[board.nextFollower] = continuation
            return board.nextFollower
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.board.withLock { _ = $0.followers.removeValue(forKey: number) }
        }
        return stream
    }
}
