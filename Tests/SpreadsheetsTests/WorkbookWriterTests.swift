import Spreadsheets
import TestRandomness
import Testing

/// What is written, and that it is read back.
@Suite struct WorkbookWriterTests {
    private static func value(_ generator: inout SplitMix64) -> CellValue? {
        let alphabet = ["a", "é", "€", " ", "\n", "&", "<", "\"", "'", "=", "_x000D_", "😀", "7"]
        switch Int.random(in: 0...5, using: &generator) {
        case 0: return nil
        case 1: return .number("\(Int.random(in: -1_000_000...1_000_000, using: &generator))")
        case 2: return .number("0.\(Int.random(in: 1...99_999, using: &generator) * 10 + 3)")
        case 3:
            return SerialDate.iso("\(Int.random(in: 20_000...90_000, using: &generator))")
                .map { .date($0) }
        case 4: return .boolean(Bool.random(using: &generator))
        default:
            let text = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? ""
            }.joined()
            return text.allSatisfy(\.isWhitespace) ? nil : .text(text)
        }
    }

    @Test(arguments: 1...60) func whatIsWrittenIsReadBack(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var sheets: [SheetDraft] = []
        for number in 0..<Int.random(in: 1...3, using: &generator) {
            let width = Int.random(in: 1...6, using: &generator)
            let rows = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                (0..<width).map { _ in
                    CellDraft(
                        Self.value(&generator),
                        CellLook.allCases.randomElement(using: &generator) ?? .plain
                    )
                }
            }
            sheets.append(
                SheetDraft(
                    name: "Feuille d'essai \(number)",
                    isHidden: number == 2,
                    columns: (0..<width).map { _ in ColumnDraft() },
                    rows: rows,
                    frozenRows: 1,
                    hiddenRows: [2]
                )
            )
        }
        let draft = WorkbookDraft(sheets: sheets, createdAtSeconds: 1_700_000_000)
        let book = try WorkbookReader.read(bytes: try WorkbookWriter.bytes(draft))
        #expect(book.sheets.map(\.name) == sheets.map(\.name), "seed \(seed)")
        #expect(book.sheets.map(\.isHidden) == sheets.map(\.isHidden), "seed \(seed)")
        for (sheet, read) in zip(sheets, book.sheets) {
            for (place, row) in sheet.rows.enumerated() {
                let found = read.rows.first { $0.number == place + 1 }?.cells ?? [:]
                for (column, cell) in row.enumerated() {
                    #expect(found[column] == cell.value, "seed \(seed)")
                }
            }
        }
    }

    @Test func theSameDraftGivesTheSameBytes() throws {
        let draft = WorkbookDraft(
            sheets: [
                SheetDraft(
                    name: "A",
                    columns: [
                        ColumnDraft(
                            check: CellCheck(
                                .listed(sheet: "L'un", try #require(CellRange("A1:A2"))),
                                rows: 2...9,
                                hint: String(repeating: "é", count: 300)
                            )
                        )
                    ],
                    rows: [[.text("x")]]
                ), SheetDraft(name: "L'un", isHidden: true, columns: [], rows: [[.text("oui")]]),
            ],
            createdAtSeconds: 1_700_000_000
        )
        let first = try WorkbookWriter.bytes(draft)
        let second = try WorkbookWriter.bytes(draft)
        #expect(first == second)
    }

    @Test func aNameThatNoSpreadsheetTakesIsSaid() {
        let draft = WorkbookDraft(
            sheets: [SheetDraft(name: "a/b", columns: [], rows: [])],
            createdAtSeconds: 0
        )
        #expect(throws: WorkbookWritingError.self) { try WorkbookWriter.bytes(draft) }
    }

    @Test func namesAreMadeFit() {
        #expect(SheetName.fitted("Fiches : prestataires/services", among: []).count <= 31)
        let long = "Fiche de caractérisation des producteurs"
        let first = SheetName.fitted(long, among: [])
        let second = SheetName.fitted(long, among: [first.uppercased()])
        #expect(first != second && second.hasSuffix(" 2") && second.utf16.count <= 31)
        #expect(SheetName.fitted("[]", among: []) == "Feuille")
    }
}
