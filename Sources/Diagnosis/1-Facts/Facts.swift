/// Everything that was looked at, as values: what a diagnosis is made of.
public struct Facts: Sendable, Hashable {
    /// Whose folder, for the words and the commands that are advised.
    public struct Subject: Sendable, Hashable {
        /// The program, as "grenier-node".
        public let program: String
        /// The folder, as it was given.
        public let folder: String
        /// Whether it is a hub.
        public let isHub: Bool

        /// Takes the parts.
        public init(program: String, folder: String, isHub: Bool) {
            self.program = program
            self.folder = folder
            self.isHub = isHub
        }
    }

    /// One of a hub's own ports, knocked at from this machine.
    public struct Port: Sendable, Hashable {
        /// The address, as "host:port".
        public let address: String
        /// What answered.
        public let reach: ParentFacts.Reach
        /// Whether it is the address others are told, and not the one it binds.
        public let isAdvertised: Bool

        /// Takes the parts.
        public init(address: String, reach: ParentFacts.Reach, isAdvertised: Bool) {
            self.address = address
            self.reach = reach
            self.isAdvertised = isAdvertised
        }
    }

    /// Whose folder.
    public var subject: Subject
    /// The computer.
    public var machine: MachineFacts
    /// The folder from outside.
    public var folder: FolderFacts
    /// Its keys.
    public var keys: [KeyFact] = []
    /// The database, where it could be asked.
    public var store: StoreFacts?
    /// What it says, where it could be read.
    public var party: PartyFacts?
    /// Whether the keys are those of the certificate, where both could be read.
    public var areKeysOwn: Bool?
    /// The hub above, where it was knocked at.
    public var parent: ParentFacts?
    /// A hub's own ports.
    public var ports: [Port] = []

    /// Facts of a folder nobody has looked into yet.
    public init(subject: Subject, machine: MachineFacts, folder: FolderFacts) {
        self.subject = subject
        self.machine = machine
        self.folder = folder
    }
}
