import ClusterProtocol
import HubTestSupport
import Messaging

/// One member: its connection, its backlog, and what of it was acknowledged.
struct StormMember {
    private static let putMax = 16
    /// Longest wait for an answer over one connection.
    private static let patienceSeconds = 30.0

    let number: Int
    let identity: MemberIdentity
    let batches: [Sealed]
    let board: StormBoard
    private var acknowledged: Set<UInt64> = []

    init(number: Int, identity: MemberIdentity, batches: [Sealed], board: StormBoard) {
        self.number = number
        self.identity = identity
        self.batches = batches
        self.board = board
    }

    /// Greets at each connection and hands over what is left, until the storm is over.
    mutating func run() async throws {
        let link = try await MemberLink(identity)
        while !board.isOver {
            do {
                if link.dealer.currentState == .connected { try await session(link) }
            } catch is MessagingError {
                // The hub went away; the next connection goes on.
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        await link.dealer.close()
    }

    private mutating func session(_ link: MemberLink) async throws {
        let connection = link.dealer.counters.handshakesSucceeded
        guard let welcome = try await greet(link, connection) else { return }
        let held = welcome.streams.first?.settled ?? SettledRanges()
        let lost = acknowledged.count { !held.contains($0) }
        if lost > 0 { board.lost(lost) }
        board.greeted(number)
        while !board.isOver {
            guard board.mayPut, acknowledged.count < batches.count else {
                if acknowledged.count == batches.count { board.done(number) }
                try await Task.sleep(for: .milliseconds(200))
                if !isStill(connection, link) { return }
                continue
            }
            guard try await handOver(link, connection) else { return }
        }
    }

    private func greet(_ link: MemberLink, _ connection: Int) async throws -> Welcome? {
        try await link.send(identity.hello())
        while let envelope = await answer(link, connection) {
            switch envelope {
            case .welcome(let welcome) where welcome.isComplete: return welcome
            case .nack(let nack):
                board.problem("\(nack.error.code) to a greeting: \(nack.error.detail)")
                return nil
            default: continue
            }
        }
        return nil
    }

    /// Hands some batches over; false when the connection is no longer the same.
    private mutating func handOver(_ link: MemberLink, _ connection: Int) async throws -> Bool {
        let left = batches.indices.lazy.map { UInt64($0 + 1) }
            .filter { [acknowledged] in !acknowledged.contains($0) }
            .prefix(Self.putMax)
        let put = Put(batches: left.map { batches[Int($0) - 1] })
        let sentAt = Monotonic.seconds()
        try await link.send(.put(put))
        while let envelope = await answer(link, connection) {
            switch envelope {
            case .ack(let ack):
                let before = acknowledged.count
                for stream in ack.streams {
                    for sequence in 1...UInt64(batches.count)
                    where stream.settled.contains(sequence) { acknowledged.insert(sequence) }
                }
                board.acknowledged(
                    acknowledged.count - before,
                    afterSeconds: Monotonic.seconds() - sentAt
                )
                return true
            case .nack(let nack):
                if nack.error.code == .helloFirst { return false }
                board.problem("\(nack.error.code): \(nack.error.detail)")
                return false
            default: continue
            }
        }
        return false
    }

    /// The next answer over this connection.
    private func answer(_ link: MemberLink, _ connection: Int) async -> Envelope? {
        let start = Monotonic.seconds()
        while isStill(connection, link), Monotonic.seconds() - start < Self.patienceSeconds {
            if let envelope = await link.next(within: .seconds(1)) { return envelope }
        }
        return nil
    }

    private func isStill(_ connection: Int, _ link: MemberLink) -> Bool {
        !board.isOver && link.dealer.counters.handshakesSucceeded == connection
            && link.dealer.currentState == .connected
    }
}
