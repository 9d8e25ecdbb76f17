public import Localisation

/// One reason why a file cannot be read as a table.
public enum SheetProblem: Sendable, Hashable {
    /// No row at all.
    case empty
    /// More bytes than a sheet may have.
    case tooLarge(bytes: Int, bytesMax: Int)
    /// A file of another kind, by its first bytes.
    case otherFormat(name: String)
    /// Neither UTF-8 nor Windows-1252: the first byte that is in neither, from 0.
    case undecodable(offset: Int, row: Int)
    /// A control character no text has, such as NUL; its code in hexadecimal.
    case controlCharacter(row: Int, code: String)
    /// A column without a name, from 1.
    case emptyHeader(column: Int)
    /// A name that two columns bear, from 1.
    case duplicateHeader(name: String, first: Int, again: Int)
    /// A row with more or fewer cells than there are headers.
    case ragged(row: Int, seen: Int, expected: Int)
    /// A row that uses another separator than the headers, or the headers themselves use two.
    case mixedSeparators(row: Int, seen: Separator, expected: Separator)
    /// A quote that opens a cell and never closes.
    case unclosedQuote(row: Int)
    /// A quote inside a cell that does not begin with one, or text after a closing quote.
    case strayQuote(row: Int, column: Int)
    /// More rows than a sheet may have.
    case tooManyRows(rowsMax: Int)
    /// More columns than a sheet may have.
    case tooManyColumns(seen: Int, columnsMax: Int)
    /// More characters than a cell may have.
    case cellTooLong(row: Int, column: Int, charactersMax: Int)
    /// A row that is not read the same way twice: a separator merged with an accent, say.
    case unreadable(row: Int)
    /// The problems that the list leaves out.
    case more(count: Int)

    /// The row concerned, as a spreadsheet numbers it, where there is one.
    public var row: Int? {
        switch self {
        case .empty, .tooLarge, .otherFormat, .tooManyRows, .more: nil
        case .emptyHeader, .duplicateHeader, .tooManyColumns: 1
        case .undecodable(_, let row), .controlCharacter(let row, _), .ragged(let row, _, _),
            .mixedSeparators(let row, _, _), .unclosedQuote(let row), .strayQuote(let row, _),
            .cellTooLong(let row, _, _), .unreadable(let row):
            row
        }
    }
}

extension SheetProblem: Explained {
    /// Where, what was seen, what was expected and what to do.
    public var message: Message {
        switch self {
        case .empty: Text.sheetEmpty()
        case .tooLarge(let bytes, let max): Text.sheetTooLarge(bytes, max)
        case .otherFormat(let name): Text.sheetOtherFormat(name)
        case .undecodable(let offset, let row): Text.sheetUndecodable(row, offset)
        case .controlCharacter(let row, let code): Text.sheetControlCharacter(row, code)
        case .emptyHeader(let column): Text.sheetEmptyHeader(column)
        case .duplicateHeader(let name, let first, let again):
            Text.sheetDuplicateHeader(again, name, first)
        case .ragged(let row, let seen, let expected): Text.sheetRagged(row, seen, expected)
        case .mixedSeparators(let row, let seen, let expected):
            Text.sheetMixedSeparators.with([
                .plain(String(row)), .message(seen.text()), .message(expected.text()),
            ])
        case .unclosedQuote(let row): Text.sheetUnclosedQuote(row)
        case .strayQuote(let row, let column): Text.sheetStrayQuote(row, column)
        case .tooManyRows(let max): Text.sheetTooManyRows(max)
        case .tooManyColumns(let seen, let max): Text.sheetTooManyColumns(seen, max)
        case .cellTooLong(let row, let column, let max): Text.sheetCellTooLong(row, column, max)
        case .unreadable(let row): Text.sheetUnreadable(row)
        case .more(let count): Text.sheetMore(count)
        }
    }
}

extension Separator {
    /// The name of the separator.
    fileprivate var text: Text {
        switch self {
        case .comma: .separatorComma
        case .semicolon: .separatorSemicolon
        case .tab: .separatorTab
        }
    }
}
