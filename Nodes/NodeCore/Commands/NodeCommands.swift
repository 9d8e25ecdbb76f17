import ClusterProtocol
public import DataFolder
import Foundation
public import Localisation

/// Runs a command on a node's folder, whoever owns it.
public enum NodeCommands {
    /// Opens the folder and does what is asked.
    ///
    /// When another process owns the folder, that process does it; the answer is the same.
    public static func perform(
        _ request: NodeRequest,
        in folder: String,
        environment: NodeEnvironment
    ) async -> CommandAnswer {
        do {
            let isInitialising = request.command == .initialise
            if isInitialising {
                try PrivateFolder.create(folder)
            } else if !PrivateFolder.holds(NodeDatabase.fileName, in: folder) {
                throw NodeError.notInitialised(folder: folder)
            }
            let access = try await DataFolder.open(
                folder,
                messenger: try environment.messenger(),
                deadline: ownerWaitMax
            )
            switch access {
            case .owner(let lock):
                let node = try Node(
                    owning: lock,
                    initialise: isInitialising,
                    environment: environment
                )
                let answer = await node.answer(request)
                try node.close()
                return answer
            case .remote(let owner):
                let answer = try await owner.request(
                    Array(try JSONEncoder().encode(request)),
                    timeout: .seconds(request.command.answerSecondsMax)
                )
                return try JSONDecoder().decode(CommandAnswer.self, from: Data(answer))
            }
        } catch {
            return NodeWriter(language: request.language).failure(error)
        }
    }

    /// The answer for an error that ended a long-lived part.
    public static func failure(_ error: any Error, language: Language) -> CommandAnswer {
        NodeWriter(language: language).failure(error)
    }

    /// Largest file of records, figures or words that is read.
    public static let fileBytesMax = 256 << 20

    /// Largest bundle that is read.
    public static let bundleBytesMax = Limits.bundleBytesMax

    /// Longest wait for a folder whose owner is starting or stopping.
    private static let ownerWaitMax = Duration.seconds(10)
}

extension NodeCommand {
    /// Longest wait for the folder's owner to answer.
    var answerSecondsMax: Double {
        switch self {
        case .sync(let seconds): seconds + 10
        case .backup: 3_600
        case .enrol: NodePipeline.enrolmentSecondsMax + 10
        default: 60
        }
    }
}
