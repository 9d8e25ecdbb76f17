import Hummingbird
public import Localisation
import Logging
public import NodeCore
public import ServiceLifecycle
import Synchronization
import WebFrame

/// The pages of a node, for the browser of the machine it runs on.
///
/// It listens on 127.0.0.1 alone and gives its address once it does; the address carries the key
/// that opens it, which is another one at each start. Telephones use Kobo or ODK instead.
public struct Console: Service {
    /// How the console is served.
    public struct Options: Sendable {
        /// The port that is tried first; the next free one is taken.
        public let port: Int
        /// The language before anybody chooses one.
        public let language: Language
        /// The code that is asked for besides the address, as it was stored.
        public let pin: StoredPIN?
        /// Who changes records, for their history.
        public let author: String
        /// Where the folders of new clusters are proposed.
        public let home: String

        /// Takes the options.
        public init(
            port: Int = Console.portDefault,
            language: Language,
            pin: StoredPIN?,
            author: String,
            home: String
        ) {
            self.port = port
            self.language = language
            self.pin = pin
            self.author = author
            self.home = home
        }
    }

    /// The port that is tried first when nobody says another.
    public static let portDefault = 4885
    /// How many ports are tried.
    static let portsMax = 50

    private let roster: NodeRoster
    private let options: Options
    private let environment: NodeEnvironment
    private let ready: @Sendable (String) -> Void

    /// Takes the nodes to show; `ready` is told a line with the address when it can be opened.
    public init(
        roster: NodeRoster,
        options: Options,
        environment: NodeEnvironment,
        ready: @escaping @Sendable (String) -> Void
    ) {
        self.roster = roster
        self.options = options
        self.environment = environment
        self.ready = ready
    }

    /// Serves the pages until the process is asked to stop.
    ///
    /// - Throws: `ConsoleFailure` when no port is free, or an error when the pages the program carries cannot be read.
    public func run() async throws {
        await roster.untilOpened()
        let renderer = try PageRenderer.console()
        let last = min(options.port + Self.portsMax, 65_536)
        for port in options.port..<last {
            let house = ConsoleHouse(
                roster: roster,
                options: options,
                environment: environment,
                renderer: renderer,
                door: ConsoleDoor(port: port, random: environment.random)
            )
            let isServing = Mutex(false)
            var logger = environment.logger
            logger.logLevel = max(logger.logLevel, .warning)
            let application = Application(
                router: ConsoleRoutes.router(of: house),
                configuration: ApplicationConfiguration(
                    address: .hostname(ConsoleDoor.host, port: port),
                    serverName: nil
                ),
                onServerRunning: { [ready, options] _ in
                    isServing.withLock { $0 = true }
                    ready(
                        Text.consoleAddress(house.door.address).rendered(in: options.language)
                    )
                },
                logger: logger
            )
            do {
                return try await application.run()
            } catch {
                // A port in use is somebody else's console; what fails later is a failure.
                guard !isServing.withLock({ $0 }), !(error is CancellationError) else {
                    throw error
                }
            }
        }
        throw ConsoleFailure.noPort(options.port, last - 1)
    }
}
