/// The limits of the wire (PROTOCOL.md §10), each with its unit last.
public enum Limits {
    /// Largest frame a hub reads.
    public static let hubFrameBytesMax = 65_536
    /// Largest frame a child reads.
    public static let childFrameBytesMax = 1_048_576
    /// Largest frame on the enrolment port, towards the hub.
    public static let enrolmentFrameBytesMax = 2_048
    /// Largest message on the news port.
    public static let newsFrameBytesMax = 200
    /// Largest body of a batch; checked when it is sealed, so that no stored batch can be stuck.
    public static let batchBodyBytesMax = 49_152
    /// Most summaries in a batch.
    public static let batchSummariesMax = 64
    /// Most batches in a PUT.
    public static let putBatchesMax = 16
    /// Most certificates in a PUT.
    public static let putCertificatesMax = 64
    /// Bytes of bodies a PUT is filled to, so that its frame stays under the hub's limit.
    public static let putBytesTarget = 56_000
    /// Most batches a child may have unanswered.
    public static let windowBatchesMax = 64
    /// Most ranges above `settledThrough`.
    public static let streamRangesMax = 32
    /// Longest code (period, filière, zone, commune, indicator), in UTF-8 bytes.
    public static let codeBytesMax = 64
    /// Longest name or function of a person or hub, in UTF-8 bytes.
    public static let nameBytesMax = 256
    /// Most indicators in a catalogue.
    public static let catalogueIndicatorsMax = 4_096
    /// Longest chain of certificates below the federation key.
    public static let chainCertificatesMax = 8
    /// Largest catalogue document.
    public static let catalogueDocumentBytesMax = 524_288
    /// Largest slice of a release.
    public static let sliceBytesMax = 524_288
    /// Stream states in one frame of a WELCOME or ACK.
    public static let frameStreamStatesMax = 4_096
    /// Digests of certificates in one frame of a WELCOME or ACK.
    public static let frameCertificatesMax = 16_384
    /// Periods with a revision in one frame of a WELCOME.
    public static let frameRevisionsMax = 4_096
    /// Largest body of a revocation list: what a PUT is filled to, about a thousand entries.
    public static let revocationsBodyBytesMax = putBytesTarget
    /// Most rotations in a PUT.
    public static let putRotationsMax = 16
    /// Most earlier epochs that a rotation closes.
    public static let rotationEpochsMax = 256
    /// Most delegations in a WELCOME.
    public static let welcomeDelegationsMax = 8
    /// Most certificates of members that moved, in a WELCOME.
    public static let welcomeMovedMax = 256
    /// Most revocation lists in a PUT.
    public static let putRevocationsMax = 8
    /// Most revocation lists in a SLICE.
    public static let sliceRevocationsMax = 256
    /// Most certificates that come with the revocation lists of a SLICE.
    public static let sliceRevocationCertificatesMax = 64
    /// Most viewings in a SLICE.
    public static let sliceViewingsMax = 256
    /// Most certificates that come with the viewings of a SLICE.
    public static let sliceViewingCertificatesMax = 64
    /// Most periods a viewing names.
    public static let viewingPeriodsMax = 64
    /// Most hashes in an inclusion proof.
    public static let proofHashesMax = 32
    /// Slices a parent sends for one FETCH before it waits to be asked on.
    public static let sliceRunMax = 16
    /// Largest bundle file: what travels on a stick, in one part.
    public static let bundleBytesMax = 33_554_432
    /// Longest text of an invite, in UTF-8 bytes, blanks included.
    public static let inviteTextBytesMax = 4_096
    /// Largest sequence, version or number of anything that is counted.
    public static let counterMax = UInt64(Int64.max)
    /// The last day a date may have: 9999-12-31, in days since 1970-01-01.
    public static let dayNumberMax: Int32 = 2_932_896
    /// Largest distance of an instant from 1970-01-01T00:00Z, in seconds.
    public static let instantSecondsMax: Int64 = 9_007_199_254_740_992
}
