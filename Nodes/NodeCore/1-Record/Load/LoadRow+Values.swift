import Indicators
import Localisation

extension LoadRow {
    /// What was typed, checked; references lead to names of this file, of an earlier one, or to the
    /// record's own.
    ///
    /// - Throws: `NodeError.badInput` with every problem and the row.
    func values(
        as kind: RecordKind,
        of filiere: FiliereCode,
        under catalogue: Catalogue,
        from file: String
    ) throws(NodeError) -> [FieldCode: FieldValue] {
        let reader = RecordReader(catalogue: catalogue, filiere: filiere, kind: kind)
        do throws(NodeError) {
            var named = try reader.coded(typed)
            for field in kind.fields {
                guard case .reference = field.content else { continue }
                let name = (named[field.code.rawValue] ?? "").trimmed
                if !name.isEmpty { named[field.code.rawValue] = RecordID(named: name).hex }
            }
            return try reader.read(named)
        } catch {
            throw NodeError.badInput(error.problems.map { $0.placed(in: file, row: row) })
        }
    }

    /// A problem for each reference that leads to no record of its kind.
    func strays(
        among values: [FieldCode: FieldValue],
        as kind: RecordKind,
        from file: String,
        _ kindOf: (RecordID) throws -> RecordKindCode?
    ) rethrows -> [InputProblem] {
        var strays: [InputProblem] = []
        for field in kind.fields {
            guard case .reference(let target) = field.content,
                case .reference(let id)? = values[field.code], try kindOf(id) != target
            else { continue }
            // The kind knows its fields by their names too.
            let name =
                typed.first { kind.field(named: $0.key)?.code == field.code }?.value ?? id.hex
            strays.append(
                InputProblem(
                    of: kind,
                    field,
                    seen: name,
                    reason: Text.recordNotAReference(name, target)
                ).placed(in: file, row: row)
            )
        }
        return strays
    }
}
