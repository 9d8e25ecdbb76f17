/// Some of the viewings there are for a child, oldest first (PROTOCOL.md §6.5).
public struct ViewingsAnswer: Sendable, Hashable {
    /// The viewings, as their hubs signed them.
    public let viewings: [Sealed]
    /// Certificates of the hubs that signed them, and of their issuers.
    public let chain: [Sealed]
    /// The parent's number of the last one; 0 in a bundle, which says nothing of a position.
    public let through: UInt64
    /// The number they were asked above.
    public let above: UInt64

    /// Takes the parts of an answer.
    public init(viewings: [Sealed], chain: [Sealed], through: UInt64, above: UInt64 = 0) {
        self.viewings = viewings
        self.chain = chain
        self.through = through
        self.above = above
    }

    init(_ wire: Grenier_V1_ViewingsAnswer) throws(ProtocolError) {
        self.init(
            viewings: try Check.sealedList(
                wire.viewings,
                "slice viewings",
                max: Limits.sliceViewingsMax
            ),
            chain: try Check.sealedList(
                wire.chain,
                "slice chain",
                max: Limits.sliceViewingCertificatesMax
            ),
            through: try Check.counter(wire.through, "slice viewings through"),
            above: try Check.counter(wire.above, "slice viewings above")
        )
    }

    var wire: Grenier_V1_ViewingsAnswer {
        var wire = Grenier_V1_ViewingsAnswer()
        wire.viewings = viewings.map(\.wire)
        wire.chain = chain.map(\.wire)
        wire.through = through
        wire.above = above
        return wire
    }
}
