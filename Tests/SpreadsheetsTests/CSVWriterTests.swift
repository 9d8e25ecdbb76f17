import Spreadsheets
import TestRandomness
import Testing

/// What is written, and that it is read back.
@Suite struct CSVWriterTests {
    @Test func quotingAsTheStandardSays() {
        let text = CSVWriter().text(
            headers: ["a", "b"],
            rows: [["plain", "x,y"], ["say \"yes\"", "two\r\nlines"], ["", ""], [" pad", "é"]]
        )
        #expect(
            text
                == "a,b\r\nplain,\"x,y\"\r\n\"say \"\"yes\"\"\",\"two\r\nlines\"\r\n\"\",\r\n\" pad\",é\r\n"
        )
        #expect(
            CSVWriter(separator: .semicolon, byteOrderMark: true).bytes(
                headers: ["a"],
                rows: [["1,5"]]
            )
                == [0xEF, 0xBB, 0xBF] + Array("a\r\n1,5\r\n".utf8)
        )
    }

    @Test func formulasAreDisarmedOnRequest() {
        let rows = [["=1+1"], ["+A1"], ["-2.5"], ["-cmd"], ["@x"], ["+33 1"], ["plain"]]
        let writer = CSVWriter(disarmsFormulas: true)
        #expect(
            writer.text(headers: ["h"], rows: rows)
                == "h\r\n'=1+1\r\n'+A1\r\n-2.5\r\n'-cmd\r\n'@x\r\n'+33 1\r\nplain\r\n"
        )
        #expect(CSVWriter().text(headers: ["h"], rows: [["=1+1"]]) == "h\r\n=1+1\r\n")
    }

    @Test(arguments: 1...300) func whatIsWrittenIsReadBack(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let alphabet = [
            "a", "Z", "7", ",", ";", "\t", "\"", "\n", "\r\n", "\r", " ", "é", "€", "\u{202F}", "'",
        ]
        func cell() -> String {
            (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? ""
            }.joined()
        }
        let columns = Int.random(in: 1...5, using: &generator)
        let headers = (0..<columns).map { "h\($0)" }
        let rows = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
            (0..<columns).map { _ in cell() }
        }
        let separator = try #require(Separator.allCases.randomElement(using: &generator))
        let writer = CSVWriter(
            separator: separator,
            byteOrderMark: Bool.random(using: &generator)
        )
        let bytes = writer.bytes(headers: headers, rows: rows)
        let sheet = try CSVReader.read(bytes: bytes)
        #expect(sheet.headers == headers, "seed \(seed)")
        #expect(sheet.rows.map(\.cells) == rows, "seed \(seed)")
        #expect(sheet.rows.map(\.number) == Array(2..<(2 + rows.count)), "seed \(seed)")
    }
}
