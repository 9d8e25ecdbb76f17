import Foundation

/// A parent's answer to HELLO, in one or several frames (PROTOCOL.md §6.1).
public struct Welcome: Sendable, Hashable {
    /// The parent's certificate and its issuers.
    public let chain: CertificateChain
    /// What is settled of the child's streams.
    public let streams: [StreamState]
    /// Highest epoch counter ever seen of the child; 0 for none.
    public let highestEpochCounter: UInt32
    /// Highest revision ever seen of the child, by period.
    public let revisions: [String: UInt32]
    /// Batches the child may have unanswered.
    public let window: Int
    /// What the parent holds.
    public let standing: Standing
    /// Digests of the certificates of a hub's members that the parent knows.
    public let certificates: [Digest]
    /// Digests of the revocation lists the parent holds of a hub and of those below it.
    public let revocations: [Digest]
    /// The certificate in force of the child, where it greeted with an earlier one.
    public let issued: CertificateChain?
    /// How a federation the child may have pinned handed it over to the one of this chain.
    public let delegations: [Sealed]
    /// To a hub: certificates by which members it certified went to other hubs.
    public let moved: [CertificateChain]
    /// Number of the newest viewing there is for the child; 0 for none.
    public let viewings: UInt64
    /// Whether the child is to fetch them all again.
    public let hasOtherViewings: Bool
    /// Whether this is the last frame of the answer.
    public let isComplete: Bool

    /// Takes the parts of an answer.
    public init(
        chain: CertificateChain,
        streams: [StreamState],
        highestEpochCounter: UInt32,
        revisions: [String: UInt32],
        window: Int,
        standing: Standing,
        certificates: [Digest],
        revocations: [Digest] = [],
        issued: CertificateChain? = nil,
        delegations: [Sealed] = [],
        moved: [CertificateChain] = [],
        viewings: UInt64 = 0,
        hasOtherViewings: Bool = false,
        isComplete: Bool
    ) {
        self.chain = chain
        self.streams = streams
        self.highestEpochCounter = highestEpochCounter
        self.revisions = revisions
        self.window = window
        self.standing = standing
        self.certificates = certificates
        self.revocations = revocations
        self.issued = issued
        self.delegations = delegations
        self.moved = moved
        self.viewings = viewings
        self.hasOtherViewings = hasOtherViewings
        self.isComplete = isComplete
    }

    init(_ wire: Grenier_V1_Welcome) throws(ProtocolError) {
        try Check.that(wire.hasCertificate, "welcome without a certificate")
        try Check.that(
            wire.streams.count <= Limits.frameStreamStatesMax
                && wire.certificates.count <= Limits.frameCertificatesMax
                && wire.revisions.count <= Limits.frameRevisionsMax
                && wire.revocations.count <= Limits.sliceRevocationsMax
                && wire.moved.count <= Limits.welcomeMovedMax,
            "welcome has too many streams, certificates, revisions, revocations or moves"
        )
        var revisions: [String: UInt32] = [:]
        for item in wire.revisions {
            try Check.code(item.period, "welcome period")
            revisions[item.period] = max(item.revision, revisions[item.period] ?? 0)
        }
        var streams: [StreamState] = []
        for state in wire.streams { streams.append(try StreamState(state)) }
        var moved: [CertificateChain] = []
        for item in wire.moved { moved.append(try CertificateChain(item, "welcome moved")) }
        self.init(
            chain: CertificateChain(
                leaf: try Check.sealed(wire.certificate, "welcome certificate"),
                issuers: try Check.sealedList(
                    wire.chain,
                    "welcome chain",
                    max: Limits.chainCertificatesMax
                )
            ),
            streams: streams,
            highestEpochCounter: wire.highestEpochCounter,
            revisions: revisions,
            window: min(max(Int(wire.window), 1), Limits.windowBatchesMax),
            standing: try Standing(wire.standing),
            certificates: try Check.digests(wire.certificates, "welcome certificate"),
            revocations: try Check.digests(wire.revocations, "welcome revocations"),
            issued: wire.hasIssued ? try CertificateChain(wire.issued, "welcome issued") : nil,
            delegations: try Check.sealedList(
                wire.delegations,
                "welcome delegations",
                max: Limits.welcomeDelegationsMax
            ),
            moved: moved,
            viewings: try Check.counter(wire.viewings, "welcome viewings"),
            hasOtherViewings: wire.viewingsAgain,
            isComplete: wire.complete
        )
    }

    var wire: Grenier_V1_Welcome {
        var wire = Grenier_V1_Welcome()
        wire.certificate = chain.leaf.wire
        wire.chain = chain.issuers.map(\.wire)
        wire.streams = streams.map(\.wire)
        wire.highestEpochCounter = highestEpochCounter
        wire.revisions = revisions.sorted { $0.key < $1.key }.map { period, revision in
            var item = Grenier_V1_PeriodRevision()
            item.period = period
            item.revision = revision
            return item
        }
        wire.window = UInt32(clamping: window)
        wire.standing = standing.wire
        wire.certificates = certificates.map { Data($0.bytes) }
        wire.complete = isComplete
        wire.revocations = revocations.map { Data($0.bytes) }
        if let issued { wire.issued = issued.issuedWire }
        wire.delegations = delegations.map(\.wire)
        wire.moved = moved.map(\.issuedWire)
        wire.viewings = viewings
        wire.viewingsAgain = hasOtherViewings
        return wire
    }
}
