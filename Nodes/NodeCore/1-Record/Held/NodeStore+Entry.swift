import ClusterProtocol
import GRDB
import Indicators
import Localisation

extension NodeStore {
    /// What was typed, checked against the kind and against the records it names.
    ///
    /// - Throws: `NodeError.badInput` with every problem.
    func checked(
        _ typed: [String: String],
        as kind: RecordKind,
        by membership: Membership,
        before: [FieldCode: FieldValue] = [:],
        in db: Database
    ) throws -> [FieldCode: FieldValue] {
        let reader = RecordReader(
            catalogue: membership.catalogue,
            filiere: FiliereCode(membership.scope.filiere),
            kind: kind
        )
        var typed = try reader.coded(typed)
        var problems: [InputProblem] = []
        for field in kind.fields {
            guard case .reference(let target) = field.content,
                let text = typed[field.code.rawValue]?.trimmed, !text.isEmpty,
                // What it named may have been deleted since: that is no fault of this change.
                before[field.code]?.typed(as: field) != text
            else { continue }
            do {
                let id = try named(text, in: db)
                guard try heldRecord(id, in: db)?.kind == target else {
                    throw NodeError.noSuchRecord(text)
                }
                typed[field.code.rawValue] = id.hex
            } catch let error as NodeError {
                var reason = Text.recordNotAReference(text, target)
                if case .ambiguousRecord = error { reason = error.message }
                problems.append(InputProblem(of: kind, field, seen: text, reason: reason))
                // Said once: the reader passes over what is no problem of its own.
                typed[field.code.rawValue] = RecordID.none.hex
            }
        }
        let values: [FieldCode: FieldValue]
        do throws(NodeError) {
            values = try reader.read(typed)
        } catch {
            throw NodeError.badInput(error.problems + problems)
        }
        guard problems.isEmpty else { throw NodeError.badInput(problems) }
        return values
    }
}
