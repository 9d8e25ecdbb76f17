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
    /// Whether its column is this field: by code, by name in a language, or by both.
    fileprivate func isAbout(_ field: RecordField) -> Bool {
        switch column {
        case .message(let name): name == field.name
        case .plain(let name):
            [field.code.rawValue, field.label.french, field.label.english].contains(name)
        case nil: false
        }
    }
}
