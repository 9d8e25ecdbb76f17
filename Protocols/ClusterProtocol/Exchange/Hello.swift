import Foundation

/// A child's first message of a session (PROTOCOL.md §6.1).
public struct Hello: Sendable, Hashable {
    /// The child's certificate and its issuers.
    public let chain: CertificateChain
    /// A node's epoch and last sealed sequence; none for a hub or a node without an outbox.
    public let head: BatchPosition?
    /// What the child holds.
    public let holds: Standing
    /// Product and version, for people.
    public let agent: String
    /// The end of the ledger of a hub that released before it joined this tree.
    public let pastLedger: Digest?
    /// Up to where this parent's viewings were received.
    public let viewings: ViewingPosition

    /// An epoch and a sequence in it.
    public struct BatchPosition: Sendable, Hashable {
        /// The epoch.
        public let epoch: EpochID
        /// The sequence; 0 before the first batch.
        public let sequence: UInt64
        /// Digest of the body sealed there; none before the first batch.
        public let digest: Digest?

        /// Takes the parts of a position.
        public init(epoch: EpochID, sequence: UInt64, digest: Digest? = nil) {
            self.epoch = epoch
            self.sequence = sequence
            self.digest = digest
        }
    }

    /// Takes the parts of a greeting.
    public init(
        chain: CertificateChain,
        head: BatchPosition?,
        holds: Standing,
        agent: String,
        pastLedger: Digest? = nil,
        viewings: ViewingPosition = .start
    ) {
        self.chain = chain
        self.head = head
        self.holds = holds
        self.agent = agent
        self.pastLedger = pastLedger
        self.viewings = viewings
    }

    init(_ wire: Grenier_V1_Hello) throws(ProtocolError) {
        try Check.that(wire.hasCertificate, "hello without a certificate")
        try Check.name(wire.agent, "hello agent")
        var head: BatchPosition?
        if wire.hasHead {
            head = BatchPosition(
                epoch: try EpochID(wire.head.epoch, present: wire.head.hasEpoch),
                sequence: try Check.counter(wire.head.sequence, "hello head"),
                digest: try Check.optionalBytes(wire.headDigest, "hello head_digest")
            )
        }
        self.init(
            chain: CertificateChain(
                leaf: try Check.sealed(wire.certificate, "hello certificate"),
                issuers: try Check.sealedList(
                    wire.chain,
                    "hello chain",
                    max: Limits.chainCertificatesMax
                )
            ),
            head: head,
            holds: try Standing(wire.holds),
            agent: wire.agent,
            pastLedger: try Check.optionalBytes(wire.pastLedger, "hello past_ledger"),
            viewings: wire.hasViewings ? try ViewingPosition(wire.viewings) : .start
        )
    }

    var wire: Grenier_V1_Hello {
        var wire = Grenier_V1_Hello()
        wire.certificate = chain.leaf.wire
        wire.chain = chain.issuers.map(\.wire)
        if let head {
            wire.head.epoch = head.epoch.wire
            wire.head.sequence = head.sequence
            wire.headDigest = Data(head.digest?.bytes ?? [])
        }
        wire.holds = holds.wire
        wire.agent = agent
        wire.pastLedger = Data(pastLedger?.bytes ?? [])
        if viewings != .start { wire.viewings = viewings.wire }
        return wire
    }
}
