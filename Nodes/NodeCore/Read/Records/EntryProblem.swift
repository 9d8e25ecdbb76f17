package import Indicators
package import Localisation

/// Something wrong in what a person entered, at its field.
package struct EntryProblem: Sendable, Hashable {
    /// The field; nil for what concerns none alone.
    package let field: FieldCode?
    /// What is wrong, and what was expected.
    package let reason: Message

    init(_ problem: InputProblem, of kind: RecordKind) {
        field = kind.fields.first { problem.isAbout($0) }?.code
        reason = problem.reason
    }
}

extension InputProblem {
    /// Whether its column is a field: by code, by name in a language, or by both.
    fileprivate func isAbout(_ field: RecordField) -> Bool {
        guard let column else { return false }
        let code = field.code.rawValue
        return [code, field.label.french, field.label.english].contains(column)
            || column.hasPrefix(code + " (")
    }
}
