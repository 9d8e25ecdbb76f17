import Indicators
import Localisation

/// One thing wrong in what a person gave, with its place.
struct InputProblem: Sendable, Hashable {
    /// Name of the file, the period a summary is of, or what the record is.
    private(set) var source: Message.Argument
    /// Worksheet, where the file has several.
    private(set) var sheet: String?
    /// Cell as a spreadsheet names it: `D7`.
    private(set) var cell: String?
    /// Row as a spreadsheet numbers it: the header is 1.
    private(set) var row: Int?
    /// Title of the column, or name of the field.
    private(set) var column: Message.Argument?
    /// Code of the field, or title of the column: what finds its place in a file.
    private(set) var key: String?
    /// What was seen there.
    let seen: String?
    /// What is wrong, and what was expected.
    let reason: Message
    /// How the place is said.
    private var place: Place

    private enum Place: Sendable, Hashable {
        case file
        /// The reason says the place itself, as the reader of tables does.
        case reason
        case record
    }

    init(
        source: String,
        sheet: String? = nil,
        cell: String? = nil,
        row: Int? = nil,
        column: String? = nil,
        seen: String? = nil,
        reason: Message,
        reasonSaysPlace: Bool = false
    ) {
        self.source = .plain(source)
        self.sheet = sheet
        self.cell = cell
        self.row = row
        self.column = column.map { .plain($0) }
        key = column
        self.seen = seen
        self.reason = reason
        place = reasonSaysPlace ? .reason : .file
    }

    /// A problem of a field of a record that a person types.
    init(of kind: RecordKind, field: Message, seen: String?, reason: Message) {
        source = .message(kind.label.message)
        column = .message(field)
        self.seen = seen
        self.reason = reason
        place = .record
    }

    /// The same of a field that the kind has.
    init(of kind: RecordKind, _ field: RecordField, seen: String?, reason: Message) {
        self.init(of: kind, field: field.name, seen: seen, reason: reason)
        key = field.code.rawValue
    }

    /// The same problem, in a row of a file.
    func placed(in file: String, row: Int) -> InputProblem {
        placed(in: file, sheet: nil, cell: nil, row: row)
    }

    /// The same problem, in a cell of a file.
    func placed(in file: String, sheet: String?, cell: String?, row: Int?) -> InputProblem {
        var placed = self
        placed.source = .plain(file)
        placed.sheet = sheet
        placed.cell = cell
        placed.row = row
        placed.place = .file
        return placed
    }
}

extension InputProblem: Explained {
    /// Place, then what was seen and what was expected.
    var message: Message {
        if place == .reason { return Text.inputProblem.with([source, .message(reason)]) }
        if let sheet { return message(in: sheet) }
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

    private func message(in sheet: String) -> Message {
        let start: [Message.Argument] = [source, .plain(sheet)]
        return switch (cell, row, column) {
        case (let cell?, _, let column?):
            Text.inputProblemAtCell.with(start + [.plain(cell), column, .message(reason)])
        case (let cell?, _, nil):
            Text.inputProblemAtBareCell.with(start + [.plain(cell), .message(reason)])
        case (nil, let row?, _):
            Text.inputProblemInSheetRow.with(start + [.plain(String(row)), .message(reason)])
        case (nil, nil, _): Text.inputProblemInSheet.with(start + [.message(reason)])
        }
    }
}

extension RecordField {
    /// Its code and its label: `price (Prix payé)`.
    var name: Message { label.message(of: code.rawValue) }
}
