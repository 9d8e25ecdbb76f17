public import DataFolder
import Diagnosis
import Foundation
public import Localisation

extension NodeCommands {
    /// Looks at a node's folder and everything around it, and changes nothing.
    public static func doctor(
        in folder: String,
        language: Language,
        environment: NodeEnvironment
    ) async -> CommandAnswer {
        do {
            let doctor = Doctor(
                of: Facts.Subject(program: "grenier-node", folder: folder, isHub: false),
                files: Doctor.Files(
                    database: NodeDatabase.fileName,
                    signingKey: "keys/" + NodeKeys.signingName,
                    transportKey: "keys/" + NodeKeys.transportName
                ),
                surroundings: environment.doctor,
                messenger: try environment.messenger(),
                here: {
                    await NodeExamination.look(
                        path: folder + "/" + NodeDatabase.fileName,
                        agent: environment.agent
                    )
                },
                remote: { owner in
                    let request = NodeRequest(.examine, language: language)
                    guard let content = try? JSONEncoder().encode(request),
                        let reply = try? await owner.request(
                            Array(content),
                            timeout: .seconds(NodeCommand.examine.answerSecondsMax)
                        ),
                        let answer = try? JSONDecoder().decode(
                            CommandAnswer.self,
                            from: Data(reply)
                        ), let document = answer.document
                    else { return nil }
                    return try? JSONDecoder().decode(
                        Examination.self,
                        from: Data(document.utf8)
                    )
                }
            )
            return await doctor.answer(in: language)
        } catch {
            return failure(error, language: language)
        }
    }
}

extension Node {
    /// What the folder holds that a diagnosis needs, for a process that does not own it.
    func examination() async throws -> CommandAnswer {
        let examination = try await NodeExamination(
            store: pipeline.store,
            agent: pipeline.environment.agent
        ).examine(live: live, isOwner: true)
        let document = try JSONEncoder.canonical.encode(examination)
        return CommandAnswer(document: String(decoding: document, as: UTF8.self))
    }
}

extension NodeEnvironment {
    /// What a diagnosis takes of it.
    fileprivate var doctor: Doctor.Surroundings {
        Doctor.Surroundings(
            clock: clock,
            uptime: uptime,
            patience: { [patience] endpoint in
                let patience = patience(endpoint)
                return DoctorPatience(
                    timing: patience.timing,
                    // Long enough for four round trips of a 2G link.
                    stepMilliseconds: Int32(patience.answerSecondsMax * 400)
                )
            }
        )
    }
}
