import Backups
import ClusterProtocol
public import DataFolder
import Exchange
import Foundation
import GRDB
public import Localisation
public import Logging
package import Messaging

/// Does what commands ask, in the folder's owner or in a process that opens the folder itself.
public struct HubOffice: Sendable {
    let hub: HubPipeline
    let messenger: Messenger
    let surroundings: Surroundings
    let logger: Logger

    /// A command and the language of its answer, as they travel to the owner.
    struct Request: Codable {
        let command: HubCommand
        let language: Language
    }

    /// Largest bundle that is read.
    public static let bundleBytesMax = Limits.bundleBytesMax

    /// Opens the hub of a folder whose lock the caller holds.
    ///
    /// - Throws: `HubError`, or the error of the disk.
    package static func open(
        _ path: String,
        surroundings: Surroundings,
        logger: Logger
    ) throws
        -> HubPipeline
    {
        let folder = HubFolder(path: path)
        guard folder.isInitialised else { throw HubError.notInitialised(path) }
        return try HubPipeline(
            folder: folder,
            store: try SQLiteHubStore(path: folder.database),
            surroundings: surroundings,
            logger: logger
        )
    }

    /// Makes a hub in an empty folder.
    public static func initialise(
        _ setup: HubSetup,
        path: String,
        surroundings: Surroundings,
        language: Language
    ) -> CommandAnswer {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            try setup.make(in: HubFolder(path: path), surroundings: surroundings)
            return CommandAnswer(text: Text.hubMade(setup.name, path).rendered(in: language))
        } catch {
            return failure(error, in: language)
        }
    }

    /// Does a command: here when nobody owns the folder, else through its owner.
    public static func perform(
        _ command: HubCommand,
        path: String,
        surroundings: Surroundings,
        language: Language,
        logger: Logger
    ) async -> CommandAnswer {
        guard HubFolder(path: path).isInitialised else {
            return failure(HubError.notInitialised(path), in: language)
        }
        do {
            let messenger = try Messenger.start(logger: logger)
            let answer = await perform(
                command,
                path: path,
                surroundings: surroundings,
                language: language,
                logger: logger,
                messenger: messenger
            )
            await messenger.shutdown()
            return answer
        } catch {
            return failure(error, in: language)
        }
    }

    /// The same for a process that has its messenger.
    package static func perform(
        _ command: HubCommand,
        path: String,
        surroundings: Surroundings,
        language: Language,
        logger: Logger,
        messenger: Messenger
    ) async -> CommandAnswer {
        do {
            let access = try await DataFolder.open(path, messenger: messenger)
            switch access {
            case .owner(let lock):
                defer { withExtendedLifetime(lock) {} }
                let office = HubOffice(
                    hub: try open(path, surroundings: surroundings, logger: logger),
                    messenger: messenger,
                    surroundings: surroundings,
                    logger: logger
                )
                return await office.answer(command, in: language)
            case .remote(let client):
                let request = try JSONEncoder().encode(
                    Request(command: command, language: language)
                )
                let reply = try await client.request(Array(request), timeout: command.patience)
                return try JSONDecoder().decode(CommandAnswer.self, from: Data(reply))
            }
        } catch {
            return failure(error, in: language)
        }
    }

    /// Answers a request that came over the control socket.
    func answer(request: [UInt8]) async -> [UInt8] {
        let answer: CommandAnswer
        do {
            let request = try JSONDecoder().decode(Request.self, from: Data(request))
            answer = await self.answer(request.command, in: request.language)
        } catch {
            answer = Self.failure(error, in: .french)
        }
        return (try? JSONEncoder().encode(answer)).map { Array($0) } ?? []
    }

    private func answer(_ command: HubCommand, in language: Language) async -> CommandAnswer {
        switch command {
        case .enrol(let text, let seed):
            do {
                return try await enrol(text, federationSeed: seed, in: language)
            } catch {
                return Self.failure(error, in: language)
            }
        case .backup(let path, let recipient, let isPlain, let isReplacing):
            let request = BackupRequest(
                path: path,
                recipient: recipient,
                isPlain: isPlain,
                isReplacing: isReplacing
            )
            do {
                return try await hub.backup(request, in: language)
            } catch {
                return Self.failure(error, in: language)
            }
        case .importBundle(let content):
            return await hub.importBundle(Array(content), in: language)
        default:
            return await hub.execute(command, in: language)
        }
    }

    private func enrol(
        _ text: String,
        federationSeed: [UInt8]?,
        in language: Language
    ) async throws -> CommandAnswer {
        let invite = try InviteText.read(text)
        let request = try await hub.joinRequest(invite, federationSeed: federationSeed)
        let client = EnrolmentClient(
            messenger: messenger,
            timing: .loopback,
            now: surroundings.monotonicSeconds
        )
        let enrolment = try await client.enrol(
            invite,
            request: request,
            keys: await hub.identity.transport,
            deadlineSeconds: 30
        )
        let before = await hub.identity.delegations.count
        try await hub.join(invite, as: enrolment, federationSeed: federationSeed)
        let isDelegated = await hub.identity.delegations.count > before
        return CommandAnswer(
            document: #"{"format":"grenier/enrolled/1"}"#,
            text: Text.hubEnrolled(await hub.identity.name).rendered(in: language)
                + (isDelegated ? "\n" + Text.hubDelegated().rendered(in: language) : "")
                + (try await hub.ledgerIsOwed
                    ? "\n" + Text.hubLedgerOwed().rendered(in: language) : "")
        )
    }

    /// What an error that ends a command or the service is to a person.
    public static func answer(for error: any Error, in language: Language) -> CommandAnswer {
        failure(error, in: language)
    }

    static func failure(_ error: any Error, in language: Language) -> CommandAnswer {
        switch error {
        case let error as DatabaseError:
            CommandAnswer(
                exitCode: error.resultCode == .SQLITE_FULL ? 4 : 70,
                problems: [error.storage.message.rendered(in: language)]
            )
        case let error as HubError:
            CommandAnswer(
                exitCode: error.exitCode,
                problems: [error.message.rendered(in: language)]
            )
        case let error as AccountError:
            CommandAnswer(
                exitCode: error.exitCode,
                problems: [error.message.rendered(in: language)]
            )
        case let error as EnrolmentError:
            CommandAnswer(
                exitCode: error.isUnreachable ? 5 : 4,
                problems: [error.message.rendered(in: language)]
            )
        case let error as DataFolderError:
            CommandAnswer(exitCode: 4, problems: [error.message.rendered(in: language)])
        case let error as BackupError:
            CommandAnswer(
                exitCode: error.isRefusal ? 4 : 3,
                problems: [error.message.rendered(in: language)]
            )
        case let error as BundleError:
            CommandAnswer(
                exitCode: error.isBadFile ? 3 : 4,
                problems: [error.message.rendered(in: language)]
            )
        case let error as any ExplainedProblems:
            CommandAnswer(
                exitCode: 3,
                problems: error.problems.map { $0.rendered(in: language) }
            )
        case let error as any Explained:
            CommandAnswer(exitCode: 3, problems: [error.message.rendered(in: language)])
        default:
            CommandAnswer(
                exitCode: 70,
                problems: [Text.hubDefect("\(error)").rendered(in: language)]
            )
        }
    }
}

extension HubCommand {
    /// Longest wait for the folder's owner to answer.
    fileprivate var patience: Duration {
        if case .backup = self { .seconds(3_600) } else { .seconds(120) }
    }
}

extension EnrolmentError {
    fileprivate var isUnreachable: Bool {
        switch self {
        case .unreachable, .busy: true
        case .refused, .unusable: false
        }
    }
}
