import Localisation
import Spreadsheets
import TestRandomness
import Testing

/// Files that are refused, with the reason and the place of each.
@Suite struct CSVProblemTests {
    private func problems(
        _ bytes: [UInt8],
        limits: SheetLimits = .standard
    ) -> [SheetProblem] {
        do {
            _ = try CSVReader.read(bytes: bytes, limits: limits)
            return []
        } catch {
            for message in error.problems {
                for language in Language.allCases {
                    #expect(!message.rendered(in: language).contains("{"))
                }
            }
            return error.list
        }
    }

    private func problems(_ text: String, limits: SheetLimits = .standard) -> [SheetProblem] {
        problems(Array(text.utf8), limits: limits)
    }

    @Test func nothing() {
        #expect(problems("") == [.empty])
        #expect(problems("\n\r\n  \n") == [.empty])
        #expect(problems([0xEF, 0xBB, 0xBF]) == [.empty])
    }

    @Test func raggedRows() {
        #expect(
            problems("a,b,c\n1,2\n1,2,3\n1,2,3,4\n") == [
                .ragged(row: 2, seen: 2, expected: 3), .ragged(row: 4, seen: 4, expected: 3),
            ]
        )
        #expect(problems("a\n1,2;3\t4\n3\n") == [.ragged(row: 2, seen: 2, expected: 1)])
        #expect(
            problems("a;b;c\n1,5;2\n1;2;3") == [.ragged(row: 2, seen: 2, expected: 3)],
            "a decimal comma is no separator"
        )
    }

    @Test func mixedSeparators() {
        #expect(
            problems("a,b,c\n1,2,3\n1;2;3\n1\t2\t3\n") == [
                .mixedSeparators(row: 3, seen: .semicolon, expected: .comma),
                .mixedSeparators(row: 4, seen: .tab, expected: .comma),
            ]
        )
        #expect(
            problems("a;b;c\n1;2;3\nx;y,z\n4,5,6") == [
                .mixedSeparators(row: 3, seen: .comma, expected: .semicolon),
                .mixedSeparators(row: 4, seen: .comma, expected: .semicolon),
            ]
        )
        #expect(
            problems("a;b,c\n1;2,3\n")
                == [.mixedSeparators(row: 1, seen: .semicolon, expected: .comma)]
        )
    }

    @Test func headers() {
        #expect(
            problems("a,,a,\" a \"\n1,2,3,4") == [
                .emptyHeader(column: 2), .duplicateHeader(name: "a", first: 1, again: 3),
                .duplicateHeader(name: "a", first: 1, again: 4),
            ]
        )
    }

    @Test func quotes() {
        #expect(problems("a,b\n1,\"2\n3,4\n") == [.unclosedQuote(row: 2)])
        #expect(problems("a,b\n1,2\"x\n") == [.strayQuote(row: 2, column: 2)])
        #expect(problems("a,b\n\"1\"x,2\n") == [.strayQuote(row: 2, column: 1)])
        #expect(problems("a,b\n\"1\" \"x\",2\n").first == .strayQuote(row: 2, column: 1))
    }

    @Test func controlCharacters() {
        #expect(problems("a,b\n1,\0\n") == [.controlCharacter(row: 2, code: "00")])
        #expect(problems("a,b\n1,\"\u{1B}[2J\"\n") == [.controlCharacter(row: 2, code: "1B")])
    }

    @Test func otherFormats() {
        #expect(problems(Array("PK\u{3}\u{4}…".utf8)) == [.otherFormat(name: "XLSX/ODS")])
        #expect(problems([0xFF, 0xFE, 0x61, 0x00]) == [.otherFormat(name: "UTF-16")])
        #expect(problems("%PDF-1.7") == [.otherFormat(name: "PDF")])
        #expect(
            problems(Array("a,b\n1,".utf8) + [0xE9, 0x81]) == [.undecodable(offset: 7, row: 2)]
        )
    }

    @Test func limits() {
        let limits = SheetLimits(
            bytesMax: 60,
            rowsMax: 3,
            columnsMax: 4,
            cellCharactersMax: 5,
            problemsMax: 2
        )
        #expect(
            problems(String(repeating: "x", count: 61), limits: limits)
                == [.tooLarge(bytes: 61, bytesMax: 60)]
        )
        #expect(problems("a\n1\n2\n3\n4\n", limits: limits) == [.tooManyRows(rowsMax: 3)])
        #expect(problems("a\n1\n2\n3\n", limits: limits).isEmpty)
        #expect(
            problems("a,b,c,d,e\n", limits: limits)
                == [.tooManyColumns(seen: 5, columnsMax: 4)]
        )
        #expect(
            problems("a,b\n1,éèçàùx\n", limits: limits)
                == [.cellTooLong(row: 2, column: 2, charactersMax: 5)]
        )
        #expect(problems("a,b\n1,éèçàù\n", limits: limits).isEmpty)
        #expect(
            problems("a,b\n1\n2\n3\n", limits: limits) == [
                .ragged(row: 2, seen: 1, expected: 2), .ragged(row: 3, seen: 1, expected: 2),
                .more(count: 1),
            ]
        )
    }

    @Test func everythingIsToldAtOnceInOrder() {
        let found = problems("a,b,\n1,2\n1;2;3\n\"x,1,2\n")
        #expect(
            found == [
                .emptyHeader(column: 3), .ragged(row: 2, seen: 2, expected: 3),
                .mixedSeparators(row: 3, seen: .semicolon, expected: .comma),
                .unclosedQuote(row: 4),
            ]
        )
        #expect(
            found[1].message.rendered(in: .french) == "ligne 2 : 2 colonnes, 3 attendues"
        )
    }

    @Test func aSeparatorMergedWithAnAccentIsNotMisread() {
        #expect(problems("a,b\nx,\u{301}y\n") == [.unreadable(row: 2)])
        #expect(problems("a,b\n\"x\"\u{301},y\n").isEmpty == false)
    }

    @Test(arguments: 1...200) func anyBytesAreAnswered(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let alphabet = Array("a1\",;\t\r\n é€\u{301}\u{2028}".utf8) + [0x00, 0xE9, 0x81, 0xFF]
        let bytes = (0..<Int.random(in: 0...80, using: &generator)).compactMap { _ in
            alphabet.randomElement(using: &generator)
        }
        guard let sheet = try? CSVReader.read(bytes: bytes) else { return }
        #expect(!sheet.headers.contains(""), "seed \(seed)")
        #expect(Set(sheet.headers).count == sheet.headers.count, "seed \(seed)")
        #expect(
            sheet.rows.allSatisfy { $0.cells.count == sheet.headers.count },
            "seed \(seed)"
        )
        let numbers = sheet.rows.map(\.number)
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
    }
}
