import Localisation

/// One thing wrong in what a person gave, with its place.
struct InputProblem: Sendable, Hashable {
    /// Name of the file, or the period a summary is of.
    let source: String
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
        row: Int? = nil,
        column: String? = nil,
        seen: String? = nil,
        reason: Message,
        reasonSaysPlace: Bool = false
    ) {
        self.source = source
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
}
