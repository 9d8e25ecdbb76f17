public import struct Foundation.Data

/// What a person asks of a hub, as it travels from a command to the folder's owner.
public enum HubCommand: Sendable, Hashable, Codable {
    /// Invites a cluster.
    case inviteCluster(ClusterInvitation)
    /// Invites a hub.
    case inviteHub(HubInvitation)
    /// Enrols this hub with its parent, by the text of an invite.
    case enrol(invite: String, federationSeed: [UInt8]? = nil)
    /// Who the members are and what they have sent.
    case members
    /// Makes a release.
    case release(ReleaseRequest)
    /// A release as a document.
    case export(ExportRequest)
    /// Says that a figure is known to be wrong.
    case retract(RetractionRequest)
    /// The thresholds of the gate, with some changed or none.
    case parameters(ParametersRequest)
    /// Everything ever aired, for an auditor.
    case ledger
    /// The same with every value, for the root of the tree this hub joins.
    case ledgerWithValues
    /// Takes over the ledger of a hub that released alone.
    case importLedger(LedgerImportRequest)
    /// Ends a membership.
    case leave(LeaveRequest)
    /// Takes out what a cluster ever sent.
    case erase(ErasureRequest)
    /// The aired figures of one filière and period, side by side.
    case compare(filiere: String, period: String)
    /// Copies the whole folder into a file (absolute path) for the public half of an offline key.
    case backup(path: String, recipient: String?, isPlain: Bool, isReplacing: Bool)
    /// Brings a restored root's ledger up to date with its second copy.
    case restoreLedger(LedgerRestoreRequest)
    /// Clusters whose folder seems to be on two machines.
    case alarms
    /// Ends the alarms of a cluster.
    case closeAlarms(AlarmClosing)
    /// Ends a member's certificate.
    case revoke(member: String)
    /// Says which catalogue is in force, or puts another one in force.
    case catalogue(CatalogueRequest)
    /// Writes what travels by stick.
    case exportBundle(BundleRequest)
    /// Takes in what came by stick.
    case importBundle(content: Data)
    /// Ends a child hub's certificate.
    case revokeHub(HubRevocationRequest)
    /// Moves a cluster to another hub.
    case transfer(TransferRequest)
    /// Takes another signing key.
    case rotateKey(KeyRotationRequest)
    /// Replays the journal and checks everything.
    case verify
    /// Accounts of the hub's pages.
    case account(AccountRequest)
    /// Where the hub stands.
    case status
    /// What a diagnosis needs of the folder; with a second copy of the ledger to compare.
    case examine(ledgerCopy: String?)
}

/// Whom to invite as a cluster.
public struct ClusterInvitation: Sendable, Hashable, Codable {
    /// Name of the cluster, kept by this hub only.
    public var name: String
    /// Code of its home commune.
    public var commune: String
    /// Code of its filière.
    public var filiere: String
    /// Register number of its owner, if another party owns it.
    public var owner: String?
    /// Register number of its coach.
    public var coach: String?
    /// First day of membership, ISO 8601; none: today.
    public var since: String?
    /// Made for demonstration or training.
    public var isFictitious: Bool
    /// Days the invite is good for.
    public var validDays: Int
    /// The ticket of a cluster that comes from another hub.
    public var transfer: String?

    /// Takes the parts of an invitation.
    public init(
        name: String,
        commune: String,
        filiere: String,
        owner: String? = nil,
        coach: String? = nil,
        since: String? = nil,
        isFictitious: Bool = false,
        validDays: Int = 30,
        transfer: String? = nil
    ) {
        self.name = name
        self.commune = commune
        self.filiere = filiere
        self.owner = owner
        self.coach = coach
        self.since = since
        self.isFictitious = isFictitious
        self.validDays = validDays
        self.transfer = transfer
    }
}

/// Whom to invite as a hub below this one.
public struct HubInvitation: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String
    /// Codes of the filières it will serve; none: those of this hub.
    public var filieres: [String]
    /// Codes of the zones it will serve.
    public var zones: [String]
    /// Days the invite is good for.
    public var validDays: Int

    /// Takes the parts of an invitation.
    public init(name: String, filieres: [String], zones: [String], validDays: Int = 30) {
        self.name = name
        self.filieres = filieres
        self.zones = zones
        self.validDays = validDays
    }
}

/// What to export.
public struct ExportRequest: Sendable, Hashable, Codable {
    /// In which form.
    public enum Format: String, Sendable, Hashable, Codable, CaseIterable {
        /// `grenier/release/1`.
        case json
        /// RFC 4180.
        case csv
    }

    /// In which form.
    public var format: Format
    /// Only this period; none: every period of the release.
    public var period: String?
    /// "latest", or the identifier of a release.
    public var release: String
    /// With the reasons of what is withheld: at the root only, and logged.
    public var isForStaff: Bool

    /// Takes the parts of a request.
    public init(
        format: Format = .json,
        period: String? = nil,
        release: String = "latest",
        isForStaff: Bool = false
    ) {
        self.format = format
        self.period = period
        self.release = release
        self.isForStaff = isForStaff
    }
}
