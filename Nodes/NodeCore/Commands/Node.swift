import Backups
import ClusterProtocol
public import DataFolder
import Exchange
import GRDB
import Indicators
import Localisation
import Logging
import Synchronization

/// An open node: the only thing in its process that touches its folder.
public final class Node: Sendable {
    let pipeline: NodePipeline
    let connection = ConnectionBoard()
    /// Held as long as the database is open: it goes after everything that `deinit` closes.
    private let lock: FolderLock
    /// The session of `run`, while there is one.
    private let running = Mutex<UplinkClient?>(nil)
    let isBackingUp = Mutex(false)

    static let keysFolder = "/keys"
    /// The folder it owns.
    var folder: String { lock.path }

    /// Opens the node of a folder this process owns; `initialise` makes what is missing.
    ///
    /// - Throws: When the folder was never initialised, or a key or the database cannot be used.
    public init(owning lock: FolderLock, initialise: Bool, environment: NodeEnvironment) throws {
        self.lock = lock
        let folder = lock.path
        let keysFolder = folder + Self.keysFolder
        let keys: NodeKeys
        if initialise {
            try PrivateFolder.create(keysFolder)
            keys = try NodeKeys.create(in: keysFolder, random: environment.random)
        } else if PrivateFolder.holds(NodeDatabase.fileName, in: folder) {
            keys = try NodeKeys.read(from: keysFolder)
        } else {
            throw NodeError.notInitialised(folder: folder)
        }
        let database = try NodeDatabase.open(path: folder + "/" + NodeDatabase.fileName)
        pipeline = NodePipeline(
            store: NodeStore(database: database),
            keys: keys,
            environment: environment
        )
    }

    deinit { try? close() }

    /// Closes the database; the folder is given back with the last reference to the node.
    ///
    /// - Throws: When something still uses it.
    public func close() throws {
        try pipeline.store.database.close()
    }

    /// Does what is asked; a failure is an answer too.
    public func answer(_ request: NodeRequest) async -> CommandAnswer {
        do {
            return try await perform(request)
        } catch {
            return failed(request, error)
        }
    }

    func perform(_ request: NodeRequest) async throws -> CommandAnswer {
        try await answer(request.command, NodeWriter(language: request.language))
    }

    func failed(_ request: NodeRequest, _ error: any Error) -> CommandAnswer {
        pipeline.environment.logger.debug("command failed", metadata: ["error": "\(error)"])
        return NodeWriter(language: request.language).failure(error)
    }

    /// Exchanges with the hub until the task is cancelled; waits to be enrolled first.
    ///
    /// - Throws: The store's error, which ends the process: the next start resumes from what was
    ///   committed.
    public func run() async throws {
        while !Task.isCancelled {
            do {
                let client = try await pipeline.uplink(connection)
                running.withLock { $0 = client }
                defer { running.withLock { $0 = nil } }
                try await client.run()
                if !client.isLeft { return }
            } catch NodeError.notEnrolled {
                try await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    /// Waits until the disk fails, and throws its error: what was written is unknown then, and the
    /// process ends; returns when the task is cancelled.
    func untilDiskFails() async throws { try await pipeline.store.database.untilFailure() }

    private func answer(
        _ command: NodeCommand,
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        switch command {
        case .initialise:
            return writer.initialised(lock.path, try pipeline.keys.held())
        case .enrol(let invite):
            return try await enrolled(invite, writer)
        case .importFile(let name, let content, let dryRun, let author):
            let file = GivenFile(name: name, bytes: Array(content), isTrial: dryRun)
            return try await pipeline.importFile(file, author: author, writer)
        case .template(let name, let kinds):
            return try await pipeline.template(kinds, as: name, writer)
        case .form(let name, let request):
            return try await pipeline.form(request, as: name, writer)
        case .record(let request, let author):
            return try await pipeline.perform(request, author: author, in: folder, writer)
        case .summarise(let period):
            return try await summarised(PeriodCode(period), writer)
        case .review(let period):
            let (review, membership) = try await pipeline.review(period.map { PeriodCode($0) })
            return writer.review(review, membership)
        case .publish(let periods, let dryRun):
            let codes = periods.map { PeriodCode($0) }
            return try await dryRun ? trial(codes, writer) : published(codes, writer)
        case .withhold(let request):
            return writer.withheld(try await pipeline.withhold(request))
        case .rotateKey:
            let membership = try await pipeline.rotateKey()
            running.withLock { $0 }?.outboxChanged()
            return writer.rotated(membership)
        case .sync(let seconds):
            let outcome = try await sync(seconds)
            return writer.synchronised(outcome, try await pipeline.store.status())
        case .compare(let period, let form):
            let (sheet, membership) = try await pipeline.compare(period.map { PeriodCode($0) })
            return writer.compared(sheet, membership, as: form)
        case .exportBundle(let request):
            return writer.exported(try await pipeline.exportBundle(request, connection))
        case .importBundle(let content):
            let (bundle, outcome) = try await pipeline.importBundle(Array(content), connection)
            return writer.taken(outcome, from: bundle.parent)
        case .status:
            return writer.status(try await pipeline.store.status(), connection.state, live)
        case .backup(let path, let recipient, let isPlain, let isReplacing):
            let (header, chosen) = try await backup(
                BackupRequest(
                    path: path,
                    recipient: recipient,
                    isPlain: isPlain,
                    isReplacing: isReplacing
                )
            )
            return writer.backedUp(header, path, chosen)
        case .examine:
            return try await examination()
        case .closeAlarm:
            try await pipeline.store.closeAlarm()
            return writer.status(try await pipeline.store.status(), connection.state, live)
        case .receipts:
            return writer.receipts(try await pipeline.store.deliveries(), await catalogue)
        case .viewings:
            return writer.viewings(try await consultations(limit: .max).last, await catalogue)
        }
    }

    private func enrolled(_ invite: String, _ writer: NodeWriter) async throws -> CommandAnswer {
        let before = try? await pipeline.store.membership()
        let membership = try await pipeline.enrol(invite)
        guard before != nil else { return writer.enrolled(membership) }
        // A session under way is with the hub that was left.
        running.withLock { $0 }?.leave()
        return writer.transferred(membership)
    }

    /// The catalogue in force, if the node is a member.
    private var catalogue: Catalogue? {
        get async { try? await pipeline.store.membership().catalogue }
    }

    private func summarised(
        _ period: PeriodCode,
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        let membership = try await pipeline.store.membership()
        let (summary, problems) = try await pipeline.summarise(period)
        let levels = try await pipeline.levels(in: period)
        return writer.summarised(summary, problems, levels, membership)
    }

    private func published(
        _ periods: [PeriodCode],
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        let (publication, membership) = try await pipeline.publish(periods)
        running.withLock { $0 }?.outboxChanged()
        return writer.published(publication, membership)
    }

    private func trial(
        _ periods: [PeriodCode],
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        let membership = try await pipeline.store.membership()
        for period in periods where membership.catalogue.period(period) == nil {
            throw NodeError.unknownPeriod(period, in: membership.catalogue)
        }
        return writer.outlook(try await publication(), of: periods, membership)
    }

    private func sync(_ deadlineSeconds: Double) async throws -> SyncOutcome {
        if let client = running.withLock({ $0 }) {
            return await client.refresh(deadlineSeconds: deadlineSeconds)
        }
        defer { connection.set(.offline) }
        let outcome = try await pipeline.uplink(connection).sync(deadlineSeconds: deadlineSeconds)
        if case .notReachable = outcome, connection.state == .offline {
            try await pipeline.store.write { [pipeline] db in
                let now = pipeline.environment.clock()
                try pipeline.store.note(.silence, atSeconds: now, in: db)
            }
        }
        return outcome
    }

    /// How the session of `run` stands, while there is one.
    var live: LinkFacts.Live? {
        running.withLock { $0 } == nil ? nil : LinkFacts.Live(connection.state)
    }
}
