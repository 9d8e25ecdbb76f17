public import DataFolder
import Diagnosis
import Foundation
import GRDB
public import Localisation
public import Logging
import Messaging

extension HubOffice {
    /// Looks at a hub's folder and everything around it, and changes nothing.
    ///
    /// The second copy of a root's ledger is the one given, else the one of the last release.
    public static func doctor(
        path: String,
        ledgerCopy: String?,
        surroundings: Surroundings,
        language: Language,
        logger: Logger
    ) async -> CommandAnswer {
        do {
            let messenger = try Messenger.start(logger: logger)
            let doctor = Doctor(
                of: Facts.Subject(program: "grenier-hub", folder: path, isHub: true),
                files: files,
                surroundings: surroundings.doctor,
                messenger: messenger,
                here: { await look(path, ledgerCopy, surroundings, logger) },
                remote: { owner in
                    let request = Request(
                        command: .examine(ledgerCopy: ledgerCopy),
                        language: language
                    )
                    guard let content = try? JSONEncoder().encode(request),
                        let reply = try? await owner.request(
                            Array(content),
                            timeout: .seconds(120)
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
            let answer = await doctor.answer(in: language)
            await messenger.shutdown()
            return answer
        } catch {
            return failure(error, in: language)
        }
    }

    private static let files = Doctor.Files(
        database: "hub.sqlite",
        signingKey: "keys/signing.key",
        transportKey: "keys/transport.key",
        otherKeys: ["keys/country.key"],
        optionalKeys: ["keys/federation.key"]
    )

    /// Looks into a database that no process owns.
    private static func look(
        _ path: String,
        _ ledgerCopy: String?,
        _ surroundings: Surroundings,
        _ logger: Logger
    ) async -> Examination? {
        let folder = HubFolder(path: path)
        do {
            let queue = try HubDatabase.look(path: folder.database)
            defer { try? queue.close() }
            let store = SQLiteHubStore(database: queue)
            var facts = try store.examined(isOwner: false)
            guard facts.schema == .current, facts.damage == nil else {
                return Examination(store: facts, party: nil)
            }
            do {
                let hub = try HubPipeline(
                    folder: folder,
                    store: store,
                    surroundings: surroundings,
                    logger: logger
                )
                return try await hub.examine(ledgerCopy: ledgerCopy, isOwner: false)
            } catch HubError.key {
                return Examination(store: facts, party: nil)
            } catch {
                // Whole pages can hold what this program never writes.
                facts.damage = "\(error)"
                return Examination(store: facts, party: nil)
            }
        } catch let error as DatabaseError {
            let isDamage =
                error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
            return isDamage
                ? Examination(
                    store: StoreFacts(damage: error.message ?? "\(error)", schema: .current),
                    party: nil
                ) : nil
        } catch {
            return nil
        }
    }
}

extension Surroundings {
    /// What a diagnosis takes of it.
    fileprivate var doctor: Doctor.Surroundings {
        Doctor.Surroundings(
            clock: nowSeconds,
            uptime: monotonicSeconds,
            patience: { endpoint in
                let isHere = ["tcp://127.", "tcp://localhost:", "tcp://[::1]"]
                    .contains(where: endpoint.hasPrefix)
                return isHere
                    ? DoctorPatience(timing: .loopback, stepMilliseconds: 4_000)
                    : DoctorPatience(
                        timing: ConnectTiming(reconnectMilliseconds: 2_000),
                        stepMilliseconds: 12_000
                    )
            }
        )
    }
}
