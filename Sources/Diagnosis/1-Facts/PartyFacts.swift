public import ClusterProtocol
public import Exchange
public import Localisation

/// What the folder says of the party it is of: nothing of its records, nothing of its secrets.
public struct PartyFacts: Sendable, Hashable, Codable {
    /// The certificate in force.
    public struct Certified: Sendable, Hashable, Codable {
        /// The key it signs with.
        public let signingKey: VerifyingKey
        /// The key its links prove themselves with.
        public let transportKey: TransportKey
        /// Why its chain does not hold, if it does not.
        public let problem: RefusalCode?

        /// Takes the parts.
        public init(
            signingKey: VerifyingKey,
            transportKey: TransportKey,
            problem: RefusalCode?
        ) {
            self.signingKey = signingKey
            self.transportKey = transportKey
            self.problem = problem
        }
    }

    /// What was refused for good, by reason.
    public struct Refused: Sendable, Hashable, Codable {
        /// The reason.
        public let code: RefusalCode
        /// How many batches.
        public let count: Int

        /// Takes the parts.
        public init(code: RefusalCode, count: Int) {
            self.code = code
            self.count = count
        }
    }

    /// Something a person has to settle.
    public struct Alarm: Sendable, Hashable, Codable {
        /// What was seen, in full.
        public let seen: Message
        /// How it ends.
        public let act: Message

        /// Takes the two sentences.
        public init(seen: Message, act: Message) {
            self.seen = seen
            self.act = act
        }
    }

    /// Days and instants that tell of the clock.
    public struct Dates: Sendable, Hashable, Codable {
        /// The newest day that the hubs above have signed.
        public var signedDay: DayNumber?
        /// The newest instant this machine's clock has written.
        public var writtenSeconds: Int64?
        /// Days by which something was sealed here after the hub above says it received it.
        public var aheadDays: Int?

        /// Nothing known.
        public init() {}
    }

    /// The link upward.
    public var link: LinkFacts
    /// Where the hub above is.
    public var parent: ParentAddress?
    /// A HELLO without a position, which changes nothing for the hub that hears it.
    public var greeting: [UInt8]?
    /// The certificate in force.
    public var certified: Certified?
    /// What was refused for good.
    public var refused: [Refused] = []
    /// What a person has to settle.
    public var alarms: [Alarm] = []
    /// What a person has to know, in full.
    public var notices: [Message] = []
    /// When the folder was last backed up.
    public var backupSeconds: Int64?
    /// Whether there is something to back up.
    public var isBackupDue = false
    /// What tells of the clock.
    public var dates = Dates()
    /// What only a hub has.
    public var hub: HubFacts?

    /// Facts of a party that is known by its link only.
    public init(link: LinkFacts) {
        self.link = link
    }
}
