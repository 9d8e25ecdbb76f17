import ClusterProtocol
import GRDB
import Indicators
import Localisation

extension NodeStore {
    /// What was typed, checked against the kind and against the records it names.
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
            kind: kind,
            source: kind.label.french
        )
        let values = try reader.read(typed)
        var problems: [InputProblem] = []
        for field in kind.fields {
            guard case .reference(let target) = field.content,
                case .reference(let id)? = values[field.code],
                // What it named may have been deleted since: that is no fault of this change.
                before[field.code] != values[field.code]
            else { continue }
            if try heldRecord(id, in: db)?.kind != target {
                problems.append(
                    InputProblem(
                        source: kind.label.french,
                        column: field.label.french,
                        seen: id.hex,
                        reason: Text.recordNotAReference(id.hex)
                    )
                )
            }
        }
        guard problems.isEmpty else { throw NodeError.badInput(problems) }
        return values
    }
}
