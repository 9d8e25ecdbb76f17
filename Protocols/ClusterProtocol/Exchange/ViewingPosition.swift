import Foundation

/// Up to where a child received its parent's viewings, in order and without holes (PROTOCOL.md §6.1).
public struct ViewingPosition: Sendable, Hashable {
    /// The parent's number of the last one; 0 for none.
    public let number: UInt64
    /// What was received, in one value: another one at the parent tells that one of the two was set
    /// back.
    public let chain: Digest

    /// Nothing was received.
    public static let start = ViewingPosition(
        number: 0,
        chain: Digest(unchecked: [UInt8](repeating: 0, count: Digest.byteCount))
    )

    /// Takes the parts of a position.
    public init(number: UInt64, chain: Digest) {
        self.number = number
        self.chain = chain
    }

    init(_ wire: Grenier_V1_ViewingPosition) throws(ProtocolError) {
        self.init(
            number: try Check.counter(wire.number, "viewings number"),
            chain: try Check.bytes(wire.chain, "viewings chain")
        )
    }

    var wire: Grenier_V1_ViewingPosition {
        var wire = Grenier_V1_ViewingPosition()
        wire.number = number
        wire.chain = Data(chain.bytes)
        return wire
    }

    /// The position after more viewings, by the digests of their bodies, of which the last has a number.
    public func after(_ digests: some Sequence<Digest>, through number: UInt64) -> ViewingPosition {
        ViewingPosition(
            number: number,
            chain: digests.reduce(chain) { Digest(of: $0.bytes + $1.bytes) }
        )
    }

    /// The position after an answer that was kept, or nothing where it does not follow this one.
    public func after(_ answer: ViewingsAnswer) -> ViewingPosition? {
        guard answer.through > answer.above else { return nil }
        let digests = answer.viewings.map(\.digest)
        if answer.above == number { return after(digests, through: answer.through) }
        return answer.above == 0 ? Self.start.after(digests, through: answer.through) : nil
    }
}
