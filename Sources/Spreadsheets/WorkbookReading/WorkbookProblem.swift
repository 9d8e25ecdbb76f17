public import Localisation

/// Why a file cannot be read as a workbook.
public enum WorkbookProblem: Error, Sendable, Hashable {
    /// More bytes than a workbook may have.
    case tooLarge(bytes: Int, bytesMax: Int)
    /// A file of another kind, by its content.
    case otherFormat(name: String)
    /// A workbook behind a password, or the format of before 2007: both look alike.
    case lockedOrOld
    /// A package that cannot be unpacked, or not without an error.
    case damaged(part: String)
    /// More is packed in it than is ever unpacked.
    case unpacksTooMuch(bytesMax: Int)
    /// More parts than a package may have.
    case tooManyParts(partsMax: Int)
    /// A part the workbook speaks of and does not have.
    case missingPart(String)
    /// Markup that breaks off or is none.
    case badMarkup(part: String, line: Int)
    /// A part that declares entities, which no spreadsheet writes.
    case declaresEntities(part: String)
    /// More worksheets than a workbook may have.
    case tooManySheets(sheetsMax: Int)
    /// More rows than a workbook may have.
    case tooManyRows(sheet: String, rowsMax: Int)
    /// More cells than a workbook may have.
    case tooManyCells(sheet: String, cellsMax: Int)
    /// A row or a cell whose place is none, or was said before.
    case badPlace(sheet: String, seen: String)
    /// A cell whose text, number or style the file does not have.
    case badCell(sheet: String, cell: CellAddress, seen: String)
    /// More characters than a cell may have.
    case cellTooLong(sheet: String, cell: CellAddress, charactersMax: Int)
    /// The problems that a list leaves out.
    case more(count: Int)
}

extension WorkbookProblem: Explained {
    /// Where, what was seen and what to do.
    public var message: Message {
        switch self {
        case .tooLarge(let bytes, let max): Text.sheetTooLarge(bytes, max)
        case .otherFormat(let name): Text.workbookOtherFormat(name)
        case .lockedOrOld: Text.workbookLockedOrOld()
        case .damaged(let part): Text.workbookDamaged(part)
        case .unpacksTooMuch(let max): Text.workbookUnpacksTooMuch(max)
        case .tooManyParts(let max): Text.workbookTooManyParts(max)
        case .missingPart(let part): Text.workbookMissingPart(part)
        case .badMarkup(let part, let line): Text.workbookBadMarkup(part, line)
        case .declaresEntities(let part): Text.workbookDeclaresEntities(part)
        case .tooManySheets(let max): Text.workbookTooManySheets(max)
        case .tooManyRows(let sheet, let max): Text.workbookTooManyRows(sheet, max)
        case .tooManyCells(let sheet, let max): Text.workbookTooManyCells(sheet, max)
        case .badPlace(let sheet, let seen): Text.workbookBadPlace(sheet, seen)
        case .badCell(let sheet, let cell, let seen): Text.workbookBadCell(sheet, cell, seen)
        case .cellTooLong(let sheet, let cell, let max):
            Text.workbookCellTooLong(sheet, cell, max)
        case .more(let count): Text.sheetMore(count)
        }
    }
}
