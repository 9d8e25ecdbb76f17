import HTTPTypes
package import HubCore
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Localisation
package import Logging
import Passwords
import Synchronization
import WebFrame

/// The pages of a hub, for those who work with it.
package struct Dashboard: Sendable {
    private let options: DashboardOptions
    private let surroundings: Surroundings
    private let logger: Logger
    private let noteViewings: (@Sendable ([MemberViewing]) async throws -> Void)?
    private let ready: @Sendable (String) -> Void

    /// Takes how it is served; `ready` is told a line with the address once it can be opened.
    ///
    /// `noteViewings` stands for the hub's own where a test wants it to fail.
    package init(
        options: DashboardOptions,
        surroundings: Surroundings,
        logger: Logger,
        noteViewings: (@Sendable ([MemberViewing]) async throws -> Void)? = nil,
        ready: @escaping @Sendable (String) -> Void
    ) {
        self.options = options
        self.surroundings = surroundings
        self.logger = logger
        self.noteViewings = noteViewings
        self.ready = ready
    }

    /// Serves the pages of a hub until the task is cancelled.
    ///
    /// - Throws: `DashboardFailure`, or an error when the pages the program carries cannot be read.
    package func run(_ hub: HubPipeline) async throws {
        let house = DashboardHouse(
            hub: hub,
            options: options,
            surroundings: surroundings,
            renderer: try PageRenderer(files: DashboardAssets.all, words: DashboardWords.all),
            desk: try PasswordDesk(),
            sessions: Sessions(random: surroundings.randomBytes),
            noteViewings: noteViewings ?? { try await hub.noteViewings($0) },
            logger: logger
        )
        let isServing = Mutex(false)
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        let application = Application(
            router: DashboardRoutes.router(of: house),
            server: try server(),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                serverName: nil
            ),
            onServerRunning: { [ready, options] _ in
                isServing.withLock { $0 = true }
                ready(Text.dashAddress(options.shownAddress).rendered(in: options.language))
            },
            logger: quiet
        )
        do {
            try await application.run()
        } catch {
            // Whatever a server says that is told to end, it has ended.
            if Task.isCancelled { throw CancellationError() }
            guard isServing.withLock({ $0 }) else {
                throw DashboardFailure.noPort("\(options.host):\(options.port)")
            }
            throw error
        }
    }

    private func server() throws(DashboardFailure) -> HTTPServerBuilder {
        guard let files = options.tls else { return .http1() }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
            let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
            return try .tls(
                .http1(),
                tlsConfiguration: .makeServerConfiguration(
                    certificateChain: chain.map { .certificate($0) },
                    privateKey: .privateKey(key)
                )
            )
        } catch {
            throw .badTLS(certificate: files.certificate, key: files.key)
        }
    }
}
