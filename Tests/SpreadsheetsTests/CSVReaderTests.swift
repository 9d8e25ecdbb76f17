import Localisation
import Spreadsheets
import Testing

/// Files as people send them.
@Suite struct CSVReaderTests {
    @Test func theRealFile() throws {
        let sheet = try CSVReader.read(bytes: Example.bytes("farms.csv"))
        #expect(sheet.headers.count == 21)
        #expect(sheet.headers.first == "rownames")
        #expect(sheet.rows.count == 1026)
        #expect(sheet.rows.map(\.number) == Array(2...1027))
        #expect(sheet.rows[0].cells[2] == "3.0")
        #expect(sheet.separator == .comma)
        #expect(sheet.encoding == .utf8)
        #expect(!sheet.hadByteOrderMark)
        #expect(sheet.decimalMark == .point)
        #expect(sheet.column(named: "goutput") == 17)
        #expect(sheet.column(named: "yield") == nil)
        #expect(sheet.notes.isEmpty)
    }

    @Test(arguments: Separator.allCases) func separators(_ separator: Separator) throws {
        let mark = String(separator.rawValue)
        let text =
            ["a", "b"].joined(separator: mark) + "\n" + ["1", "x y"].joined(separator: mark)
        let sheet = try CSVReader.read(bytes: Array(text.utf8))
        #expect(sheet.separator == separator)
        #expect(sheet.headers == ["a", "b"])
        #expect(sheet.rows == [SheetRow(number: 2, cells: ["1", "x y"])])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func lineEnds(_ end: String) throws {
        let text = ["a,b", "1,2", "", "3,", "4,\"x\(end)y\""].joined(separator: end)
        let sheet = try CSVReader.read(bytes: Array(text.utf8))
        #expect(sheet.rows.map(\.number) == [2, 4, 5])
        #expect(sheet.rows.map(\.cells) == [["1", "2"], ["3", ""], ["4", "x\(end)y"]])
    }

    @Test func aByteOrderMark() throws {
        let sheet = try CSVReader.read(bytes: [0xEF, 0xBB, 0xBF] + Array("a;b\r\n1;2\r\n".utf8))
        #expect(sheet.hadByteOrderMark)
        #expect(sheet.headers == ["a", "b"])
    }

    @Test func excelsSeparatorLineIsNoRow() throws {
        let sheet = try CSVReader.read(bytes: Array("sep=;\r\na;b,c\r\n1;2,5\r\n".utf8))
        #expect(sheet.headers == ["a", "b,c"])
        #expect(sheet.rows == [SheetRow(number: 2, cells: ["1", "2,5"])])
    }

    @Test func frenchDecimalsStayText() throws {
        let text = "ferme;surface;prix\nA;3,25;1\u{202F}200,50\nB;0,5;60\n"
        let sheet = try CSVReader.read(bytes: Array(text.utf8))
        #expect(sheet.separator == .semicolon)
        #expect(sheet.decimalMark == .comma)
        #expect(sheet.rows[0].cells == ["A", "3,25", "1\u{202F}200,50"])
    }

    @Test(arguments: [
        ("a;b\n1,5;x\n2.5;y", DecimalMark.mixed), ("a;b\n1;x", .unknown),
        ("a;b\n2025.06.01;x", .unknown), ("a;b\n-1.5;x", .point), ("a;b\nv1.5;x", .unknown),
    ])
    func decimalMarks(text: String, mark: DecimalMark) throws {
        #expect(try CSVReader.read(bytes: Array(text.utf8)).decimalMark == mark)
    }

    @Test func windows1252() throws {
        let bytes: [UInt8] =
            Array("r".utf8) + [0xE9] + Array("gion;prix ".utf8) + [0x80]
            + Array("\nBemb".utf8) + [0xE8] + Array("r".utf8) + [0xE8] + Array("k".utf8)
            + [0xE8]
            + Array(";c\u{0153}ur".utf8.map { $0 == 0xC5 ? 0x9C : $0 }.filter { $0 != 0x93 })
        let sheet = try CSVReader.read(bytes: bytes)
        #expect(sheet.encoding == .windows1252)
        #expect(sheet.notes == [.readAsWindows1252])
        #expect(sheet.headers == ["région", "prix €"])
        #expect(sheet.rows[0].cells == ["Bembèrèkè", "cœur"])
    }

    @Test func quotes() throws {
        let text = "a,b\n\"x, y\",\"say \"\"yes\"\"\"\n\"\",\" z \"\n"
        let sheet = try CSVReader.read(bytes: Array(text.utf8))
        #expect(sheet.rows.map(\.cells) == [["x, y", "say \"yes\""], ["", " z "]])
    }

    @Test func whatOnlyLooksLikeALineEndStaysInItsCell() throws {
        let text = "a,b\n1,2\u{2028}3\n4,\u{85}5\n"
        let sheet = try CSVReader.read(bytes: Array(text.utf8))
        #expect(sheet.rows.map(\.number) == [2, 3])
        #expect(sheet.rows[0].cells == ["1", "2\u{2028}3"])
    }

    @Test func rowsOfNothingAreSkippedAndCounted() throws {
        let text = "\n\na,b\n,\n  , \n1,2\n\n,,,\n"
        let sheet = try CSVReader.read(bytes: Array(text.utf8))
        #expect(sheet.rows == [SheetRow(number: 6, cells: ["1", "2"])])
    }

    @Test func oneColumnOnly() throws {
        let sheet = try CSVReader.read(bytes: Array("a\n1,5\n".utf8))
        #expect(sheet.headers == ["a"])
        #expect(
            sheet.rows == [SheetRow(number: 2, cells: ["1,5"])],
            "a comma separates nothing here"
        )
    }
}
