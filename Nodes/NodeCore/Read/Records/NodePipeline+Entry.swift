import DataFolder
import Foundation
import GRDB
import Indicators
import Localisation

/// Entry from a form: the checks and the history of `record`, problems beside their fields.
extension NodePipeline {
    func enter(
        _ request: RecordRequest,
        kind code: RecordKindCode,
        author: String,
        in folder: String
    ) async throws -> EntryOutcome {
        do {
            let answer = try await perform(
                request,
                author: author,
                in: folder,
                NodeWriter(language: .french)
            )
            let kept = try JSONDecoder().decode(
                Kept.self,
                from: Data((answer.document ?? "").utf8)
            )
            guard let id = RecordID(hex: kept.id) else { throw NodeError.noSuchRecord(kept.id) }
            return .kept(id, isChanged: kept.changed)
        } catch NodeError.badInput(let problems) {
            let catalogue = try await store.membership().catalogue
            guard let kind = catalogue.recordKind(code) else {
                throw NodeError.badInput(problems)
            }
            return .refused(problems.map { EntryProblem($0, of: kind) })
        }
    }

    /// The part of the answer to `record` that a form goes on from.
    private struct Kept: Decodable {
        let id: String
        let changed: Bool
    }

    /// Puts a record back to what one of its versions says; to version 0, before it was typed.
    ///
    /// - Returns: Whether that is a change.
    func restore(_ id: RecordID, to version: Int, author: String) async throws -> Bool {
        let now = environment.clock()
        return try await store.write { [store] db in
            let versions = try store.history(of: id, in: db)
            guard let last = versions.last else { throw NodeError.noSuchRecord(id.hex) }
            let wanted = versions.first { $0.version == version }
            guard version == 0 || wanted != nil else { throw NodeError.noSuchRecord(id.hex) }
            return try store.write(
                wanted?.values,
                of: id,
                kind: last.kind,
                author: author,
                atSeconds: now,
                in: db
            )
        }
    }
}
