import Indicators
import Localisation

/// One thing wrong in what a person gave, with its place.
struct InputProblem: Sendable, Hashable {
    /// Name of the file, the period a summary is of, or what the record is.
    let source: Message.Argument
    /// Row as a spreadsheet numbers it: the header is 1.
    let row: Int?
    /// Title of the column, or name of the field.
    let column: Message.Argument?
    /// What was seen there.
    let seen: String?
    /// What is wrong, and what was expected.
    let reason: Message
    /// How the place is said.
    private let place: Place

    private enum Place: Sendable, Hashable {
        case file
        /// The reason says the place itself, as the reader of tables does.
        case reason
        case record
    }

    init(
        source: String,
        row: Int? = nil,
        column: String? = nil,
        seen: String? = nil,
        reason: Message,
        reasonSaysPlace: Bool = false
    ) {
        self.source = .plain(source)
        self.row = row
        self.column = column.map { .plain($0) }
        self.seen = seen
        self.reason = reason
        place = reasonSaysPlace ? .reason : .file
    }

    /// A problem of a field of a record that a person types.
    init(of kind: RecordKind, field: Message, seen: String?, reason: Message) {
        source = .message(kind.label.message)
        row = nil
        column = .message(field)
        self.seen = seen
        self.reason = reason
        place = .record
    }

    /// The same problem, in a row of a file.
    func placed(in file: String, row: Int) -> InputProblem {
        InputProblem(
            source: .plain(file),
            row: row,
            column: column,
            seen: seen,
            reason: reason,
            place: .file
        )
    }

    private init(
        source: Message.Argument,
        row: Int?,
        column: Message.Argument?,
        seen: String?,
        reason: Message,
        place: Place
    ) {
        self.source = source
        self.row = row
        self.column = column
        self.seen = seen
        self.reason = reason
        self.place = place
    }

    /// The same of a field that the kind has.
    init(of kind: RecordKind, _ field: RecordField, seen: String?, reason: Message) {
        self.init(of: kind, field: field.name, seen: seen, reason: reason)
    }
}

extension InputProblem: Explained {
    /// Place, then what was seen and what was expected.
    var message: Message {
        if place == .reason { return Text.inputProblem.with([source, .message(reason)]) }
        return switch (row, column) {
        case (let row?, let column?):
            Text.inputProblemInCell.with([source, .plain(String(row)), column, .message(reason)])
        case (let row?, nil):
            Text.inputProblemInRow.with([source, .plain(String(row)), .message(reason)])
        case (nil, let column?):
            (place == .record ? Text.recordProblem : Text.inputProblemInColumn)
                .with([source, column, .message(reason)])
        case (nil, nil):
            Text.inputProblem.with([source, .message(reason)])
        }
    }
}

extension RecordField {
    /// Its code and its label: `price (Prix payé)`.
    var name: Message { label.message(of: code.rawValue) }
}
