/// Why a party refuses something, as it stands on the wire (PROTOCOL.md §9).
public enum RefusalCode: Int, Sendable, Hashable, Codable, CaseIterable {
    /// The bytes are not what the schema and its limits allow.
    case malformed = 1
    /// The envelope's version is not spoken here.
    case version = 2
    /// A frame or a body passes its limit.
    case tooLarge = 3
    /// A signature is absent or wrong.
    case signature = 4
    /// The transport or signing key belongs to nobody enrolled.
    case unknownKey = 5
    /// The key was ended by a revocation.
    case revoked = 6
    /// A valid key speaks for somebody else.
    case identity = 7
    /// One identity (node, epoch, sequence) with two bodies.
    case equivocation = 8
    /// The summaries follow a catalogue that is not in force.
    case unknownCatalogue = 9
    /// A period the catalogue does not have.
    case unknownPeriod = 10
    /// An indicator the catalogue does not have.
    case unknownIndicator = 11
    /// A value outside its indicator's validation range, or of the wrong kind.
    case outOfBounds = 12
    /// A filière or zone this hub does not serve.
    case notServed = 13
    /// A certificate whose chain, scope or serial does not hold.
    case certificate = 14
    /// A message before HELLO.
    case helloFirst = 15
    /// The hub cannot take more now.
    case busy = 16
    /// The release, catalogue or list asked for is not held here.
    case notHeld = 17
    /// A message this party does not implement.
    case unsupported = 18
    /// No such invite.
    case inviteUnknown = 19
    /// The invite's time is over.
    case inviteExpired = 20
    /// The invite was used by other keys.
    case inviteUsed = 21
    /// The proof of possession of the secret or of a key does not hold.
    case proof = 22
    /// The hub's storage refused to write.
    case storage = 23

    /// When the sender may try the same bytes again.
    public var retry: Retry {
        switch self {
        case .busy, .notHeld, .storage, .helloFirst, .notServed, .certificate: .later
        case .unknownCatalogue: .afterCatalogue
        default: .never
        }
    }

    /// Whether the refusal of a batch is settled: recorded, receipted and never asked again.
    ///
    /// Only what an authenticated member said in a well-signed batch can be settled; recording
    /// what strangers send would let them fill the disk.
    public var isSettling: Bool {
        switch self {
        case .unknownPeriod, .unknownIndicator, .outOfBounds: true
        default: false
        }
    }
}
