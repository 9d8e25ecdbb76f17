import ClusterProtocol
public import DataFolder
import Exchange
public import Localisation
public import Messaging

/// Looks at everything around a folder and in it, and says what is wrong.
///
/// It works whether a process serves the folder or not, and changes nothing: what only the owner
/// may open is asked of the owner, or opened for reading while nobody can become it.
public struct Doctor: Sendable {
    /// The files of a kind of folder.
    public struct Files: Sendable {
        /// Name of the database.
        public let database: String
        /// The key it signs with, relative to the folder.
        public let signingKey: String
        /// The key its links prove themselves with.
        public let transportKey: String
        /// Further keys that must be there.
        public let otherKeys: [String]
        /// Keys that may be there.
        public let optionalKeys: [String]

        /// Takes the names.
        public init(
            database: String,
            signingKey: String,
            transportKey: String,
            otherKeys: [String] = [],
            optionalKeys: [String] = []
        ) {
            self.database = database
            self.signingKey = signingKey
            self.transportKey = transportKey
            self.otherKeys = otherKeys
            self.optionalKeys = optionalKeys
        }
    }

    /// What a diagnosis takes from outside.
    public struct Surroundings: Sendable {
        /// Seconds since 1970 on this machine's clock.
        public let clock: @Sendable () -> Int64
        /// Seconds on a clock that does not go back.
        public let uptime: @Sendable () -> Double
        /// How long to wait for an address.
        public let patience: @Sendable (String) -> DoctorPatience

        /// Takes the three.
        public init(
            clock: @escaping @Sendable () -> Int64,
            uptime: @escaping @Sendable () -> Double,
            patience: @escaping @Sendable (String) -> DoctorPatience
        ) {
            self.clock = clock
            self.uptime = uptime
            self.patience = patience
        }
    }

    private let subject: Facts.Subject
    private let files: Files
    private let surroundings: Surroundings
    private let messenger: Messenger
    private let here: @Sendable () async -> Examination?
    private let remote: @Sendable (ControlClient) async -> Examination?

    /// Takes who is looked at, and how its database is read: here, or through its owner.
    public init(
        of subject: Facts.Subject,
        files: Files,
        surroundings: Surroundings,
        messenger: Messenger,
        here: @escaping @Sendable () async -> Examination?,
        remote: @escaping @Sendable (ControlClient) async -> Examination?
    ) {
        self.subject = subject
        self.files = files
        self.surroundings = surroundings
        self.messenger = messenger
        self.here = here
        self.remote = remote
    }

    /// The answer of the command.
    public func answer(in language: Language) async -> CommandAnswer {
        DoctorReport(Diagnosis(await facts()), of: subject).answer(in: language)
    }

    /// Everything there is to see.
    func facts() async -> Facts {
        let probe = FolderProbe(path: subject.folder, database: files.database)
        var facts = Facts(
            subject: subject,
            machine: MachineProbe.facts(nowSeconds: surroundings.clock(), serving: nil),
            folder: probe.facts
        )
        guard facts.folder.kind == .initialised else { return facts }
        facts.keys = probe.keys(
            [files.signingKey, files.transportKey] + files.otherKeys,
            optional: files.optionalKeys
        )
        let examination = await examine(&facts)
        facts.store = examination?.store
        facts.party = examination?.party
        let keys = readKeys()
        if let certified = facts.party?.certified, let keys {
            facts.areKeysOwn =
                keys.signing.verifyingKey == certified.signingKey
                && keys.transport.publicKey.bytes == certified.transportKey.bytes
        }
        if let party = facts.party, let parent = party.parent {
            let probe = ParentProbe(
                messenger: messenger,
                patience: surroundings.patience(parent.exchangeEndpoint),
                now: surroundings.uptime
            )
            facts.parent = await probe.facts(of: party, keys: keys?.transport)
        }
        if let hub = facts.party?.hub { facts.ports = await ports(of: hub) }
        return facts
    }

    private func examine(_ facts: inout Facts) async -> Examination? {
        let sight: FolderSight
        do {
            sight = try await DataFolder.look(at: subject.folder, messenger: messenger)
        } catch {
            facts.folder.kind = .closed(owner: facts.folder.foreignOwner)
            return nil
        }
        switch sight {
        case .free(let glance):
            defer { withExtendedLifetime(glance) {} }
            return await here()
        case .served(let client, let process):
            facts.folder.holder = .served(process: process)
            facts.machine = MachineProbe.facts(
                nowSeconds: facts.machine.nowSeconds,
                serving: process
            )
            return await remote(client)
        case .busy(let process):
            facts.folder.holder = .busy(process: process)
            return nil
        }
    }

    private func readKeys() -> (signing: SigningKey, transport: CurveKeyPair)? {
        guard let seed = try? KeyFile.read(from: subject.folder + "/" + files.signingKey),
            let signing = SigningKey(seed: seed),
            let secret = try? KeyFile.read(from: subject.folder + "/" + files.transportKey),
            let key = try? CurveSecretKey(bytes: secret),
            let transport = try? CurveKeyPair(secretKey: key)
        else { return nil }
        return (signing, transport)
    }

    /// Knocks at each of the hub's own ports, and at the address its members were given.
    private func ports(of hub: HubFacts) async -> [Facts.Port] {
        var ports: [Facts.Port] = []
        let advertised = hub.addresses.prefix(1).filter { !hub.bindings.contains($0) }
        for (endpoint, isAdvertised) in hub.bindings.map({ ($0, false) })
            + advertised.map({ ($0, true) })
        {
            guard let knock = Knock(endpoint: endpoint) else { continue }
            let patience = surroundings.patience(endpoint)
            ports.append(
                Facts.Port(
                    address: knock.address,
                    reach: await knock.reach(within: patience.stepMilliseconds),
                    isAdvertised: isAdvertised
                )
            )
        }
        return ports
    }
}
