import Foundation
import Spreadsheets
import TestRandomness
import Testing
import WorkbookTestSupport

/// What is read of the workbooks that people and programs really write.
@Suite struct WorkbookReaderTests {
    private static func cells(_ row: WorksheetRow?) -> [Int: CellValue] { row?.cells ?? [:] }

    private static func rows(_ markup: String, formats: [String] = []) throws -> [WorksheetRow] {
        let bytes = PackedFile.workbook(
            sheets: [("S", "<sheetData>\(markup)</sheetData>")],
            texts: ["<si><t>partagé</t></si>"],
            formats: formats
        )
        return try WorkbookReader.read(bytes: bytes).sheets[0].rows
    }

    @Test func aWorkbookOfAnotherProgram() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/oddities.xlsx")
        let book = try WorkbookReader.read(bytes: Array(try Data(contentsOf: file)))
        #expect(book.sheets.map(\.name) == ["Livraisons d'été", "Caché", "Vide"])
        #expect(book.sheets.map(\.isHidden) == [false, true, false])
        #expect(book.sheets[2].rows.isEmpty)
        let sheet = book.sheets[0]
        let title = try #require(CellRange("A1:D1"))
        #expect(sheet.merged == [title])
        let rows = Dictionary(uniqueKeysWithValues: sheet.rows.map { ($0.number, $0.cells) })
        #expect(sheet.rows.map(\.number) == [1, 3, 4, 5, 7, 9, 12, 13, 14, 15, 16, 17])
        #expect(rows[1] == [0: .text("Livraisons de la saison")])
        #expect(rows[4]?[0] == .date("2025-07-12"))
        #expect(rows[4]?[1] == .number("1500"))
        #expect(rows[4]?[2] == .number("0.3"))
        #expect(rows[4]?[3] == .text("  au marché  "))
        #expect(rows[5]?[0] == .date("2025-07-13T08:30:00"))
        #expect(rows[5]?[1] == .text("1 500,5"))
        #expect(rows[5]?[2] == .number("1.1"))
        #expect(rows[5]?[3] == nil)
        #expect(rows[7]?[0] == .number("45851"))
        #expect(rows[7]?[1] == .text("1\u{202F}234"))
        #expect(rows[7]?[2] == .number("-0.000012"))
        #expect(rows[7]?[3] == .text("deux\nlignes & <balises>"))
        #expect(rows[9] == [1: .uncomputed, 2: .fault("#N/A"), 3: .boolean(true)])
        #expect(rows[12] == [7: .text("loin à droite")])
        #expect(rows[13] == [0: .text("06:05:00")])
        #expect(rows[14] == [0: .date("1900-03-01")])
        #expect(rows[15] == [0: .date("2000-01-01")])
        #expect(rows[16] == [0: .number("1.5")])
        #expect(rows[17] == [0: .number("12")])
    }

    @Test func cellsOfEveryType() throws {
        let rows = try Self.rows(
            """
            <row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>en </t></r><r><t>ligne</t></r></is></c>\
            <c t="str"><f>A1</f><v>calculé</v></c><c><f>1+1</f><v>2</v></c><c t="b"><v>0</v></c>\
            <c t="e"><v>#DIV/0!</v></c><c t="d"><v>2025-07-12</v></c><c/><c t="str"><f>""</f><v></v></c>\
            <c><v>1.5E3</v></c><c t="inlineStr"><is><t>a_x000D_b_x_</t></is></c><c><f>B2</f></c></row>\
            <row r="9"><c r="D9"><v>-0</v></c></row><row r="10"/>
            """
        )
        #expect(
            rows == [
                WorksheetRow(
                    number: 1,
                    cells: [
                        0: .text("partagé"), 1: .text("en ligne"), 2: .text("calculé"),
                        3: .number("2"), 4: .boolean(false), 5: .fault("#DIV/0!"),
                        6: .date("2025-07-12"), 9: .number("1500"), 10: .text("a\rb_x_"),
                        11: .uncomputed,
                    ]
                ), WorksheetRow(number: 9, cells: [3: .number("0")]),
            ]
        )
    }

    @Test(arguments: 1...200) func numbersAreWhatWasTyped(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let count = Int.random(in: 1...15, using: &generator)
        var digits = (0..<count).map { _ in Int.random(in: 0...9, using: &generator) }
        if digits[0] == 0 { digits[0] = 1 }
        if digits[count - 1] == 0 { digits[count - 1] = 5 }
        let point = Int.random(in: 0...count, using: &generator)
        let joined = digits.map(String.init).joined()
        let whole = String(joined.prefix(point))
        let fraction = String(joined.dropFirst(point))
        let sign = Bool.random(using: &generator) ? "-" : ""
        let typed = sign + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
        // As a spreadsheet stores it: the nearest binary number, in seventeen digits.
        let stored = String(format: "%.17g", try #require(Double(typed)))
        let rows = try Self.rows("<row><c><v>\(stored)</v></c></row>")
        #expect(rows.first?.cells[0] == .number(typed), "seed \(seed): \(stored)")
    }

    @Test func daysByTheirFormat() throws {
        let formats = [
            "dd/mm/yyyy", "General", "0.00 &quot;days&quot;", "h:mm", "[h]:mm", "m/d", "[Red]0",
            "yyyy\\-mm\\-dd;@", "@",
        ]
        let cells = formats.indices.map { #"<c s="\#($0 + 1)"><v>45850.25</v></c>"# }
        let row = try Self.rows("<row>\(cells.joined())</row>", formats: formats)[0]
        let moment = CellValue.date("2025-07-12T06:00:00")
        let number = CellValue.number("45850.25")
        #expect(
            formats.indices.map { row.cells[$0] } == [
                moment, number, number, moment, number, moment, number, moment, number,
            ]
        )
    }

    @Test(arguments: 1...200) func daysAreThoseOfTheCalendar(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let days = Int.random(in: 61...2_958_465, using: &generator)
        let moment = Date(timeIntervalSince1970: TimeInterval(days - 25_569) * 86_400)
        let expected = moment.formatted(.iso8601.year().month().day())
        #expect(SerialDate.iso("\(days)") == expected, "seed \(seed)")
        let later = SerialDate.iso("\(days)", countsFrom1904: true)
        #expect(later == SerialDate.iso("\(days + 1_462)") || days + 1_462 > 2_958_465)
    }

    @Test func daysThatAreNone() {
        #expect(SerialDate.iso("60") == nil)
        #expect(SerialDate.iso("59") == "1900-02-28")
        #expect(SerialDate.iso("1") == "1900-01-01")
        #expect(SerialDate.iso("-1") == nil)
        #expect(SerialDate.iso("2958466") == nil)
        #expect(SerialDate.iso("0.75") == "18:00:00")
        #expect(SerialDate.iso("45850.9999999") == "2025-07-13")
    }

    @Test func tablesOfAPackage() throws {
        let bytes = PackedFile.zip([
            ("visite.csv", Array("KEY,a\nuuid:1,2\n".utf8)), ("media/photo.jpg", [0, 1]),
            ("visite-delivery.csv", Array("PARENT_KEY,b\nuuid:1,3\n".utf8)),
        ])
        let tables = try CSVPackage.read(bytes: bytes)
        #expect(tables.map(\.name) == ["visite", "visite-delivery"])
        #expect(tables[1].sheet.rows.map(\.cells) == [["uuid:1", "3"]])
    }
}
