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
        var reader = RecordReader(
            catalogue: catalogue,
            filiere: filiere,
            kind: kind,
            source: file
        )
        reader.row = row
        var named = typed
        for field in kind.fields {
            guard case .reference = field.content else { continue }
            let name = RecordReader.trimmed(typed[field.code.rawValue] ?? "")
            if !name.isEmpty { named[field.code.rawValue] = RecordID(named: name).hex }
        }
        return try reader.read(named)
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
            let name = typed[field.code.rawValue] ?? id.hex
            strays.append(
                InputProblem(
                    source: file,
                    row: row,
                    column: field.label.french,
                    seen: name,
                    reason: Text.recordNotAReference(name)
                )
            )
        }
        return strays
    }
}
