import Localisation

/// One thing wrong in what a person gave, with its place.
struct InputProblem: Sendable, Hashable {
    /// Name of the file, or the period a summary is of.
    let source: String
    /// Worksheet, where the file has several.
    let sheet: String?
    /// Cell as a spreadsheet names it: `D7`.
    let cell: String?
    /// Row as a spreadsheet numbers it: the header is 1.
    let row: Int?
    /// Title of the column.
    let column: String?
    /// What was seen there.
    let seen: String?
    /// What is wrong, and what was expected.
    let reason: Message
    /// Whether the reason says the place itself, as the reader of tables does.
    let reasonSaysPlace: Bool

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
        self.source = source
        self.sheet = sheet
        self.cell = cell
        self.row = row
        self.column = column
        self.seen = seen
        self.reason = reason
        self.reasonSaysPlace = reasonSaysPlace
    }
}

extension InputProblem: Explained {
    /// Place, then what was seen and what was expected.
    var message: Message {
        if reasonSaysPlace { return Text.inputProblem.with([.plain(source), .message(reason)]) }
        if let sheet { return message(in: sheet) }
        return switch (row, column) {
        case (let row?, let column?):
            Text.inputProblemInCell.with([
                .plain(source), .plain(String(row)), .plain(column), .message(reason),
            ])
        case (let row?, nil):
            Text.inputProblemInRow.with([.plain(source), .plain(String(row)), .message(reason)])
        case (nil, let column?):
            Text.inputProblemInColumn.with([.plain(source), .plain(column), .message(reason)])
        case (nil, nil):
            Text.inputProblem.with([.plain(source), .message(reason)])
        }
    }

    private func message(in sheet: String) -> Message {
        let start: [Message.Argument] = [.plain(source), .plain(sheet)]
        return switch (cell, row, column) {
        case (let cell?, _, let column?):
            Text.inputProblemAtCell.with(
                start + [.plain(cell), .plain(column), .message(reason)]
            )
        case (let cell?, _, nil):
            Text.inputProblemAtBareCell.with(start + [.plain(cell), .message(reason)])
        case (nil, let row?, _):
            Text.inputProblemInSheetRow.with(start + [.plain(String(row)), .message(reason)])
        case (nil, nil, _): Text.inputProblemInSheet.with(start + [.message(reason)])
        }
    }
}
