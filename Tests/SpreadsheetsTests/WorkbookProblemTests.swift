import Localisation
import Spreadsheets
import Testing
import WorkbookTestSupport

/// What is refused, and in which words.
@Suite struct WorkbookProblemTests {
    private static let good = "<sheetData><row><c><v>1</v></c></row></sheetData>"

    private static func problems(
        _ bytes: [UInt8],
        limits: WorkbookLimits = .standard
    ) -> [WorkbookProblem] {
        do throws(WorkbookProblems) {
            _ = try WorkbookReader.read(bytes: bytes, limits: limits)
            return []
        } catch {
            for problem in error.problems {
                for language in Language.allCases {
                    #expect(!problem.rendered(in: language).isEmpty)
                }
            }
            return error.list
        }
    }

    private static func book(
        _ markup: String = good,
        changing parts: [String: String?] = [:]
    ) -> [UInt8] {
        PackedFile.workbook(sheets: [("S", markup)], changing: parts)
    }

    @Test func theGoodOneIsRead() { #expect(Self.problems(Self.book()) == []) }

    @Test func filesOfAnotherKind() {
        #expect(Self.problems([0xD0, 0xCF, 0x11, 0xE0, 1]) == [.lockedOrOld])
        #expect(Self.problems(Array("PK\u{3}\u{4}rien".utf8)) == [.damaged(part: "ZIP")])
        #expect(
            Self.problems(PackedFile.zip([("a.txt", [1])])) == [.otherFormat(name: "ZIP")]
        )
        let ods = Array("application/vnd.oasis.opendocument.spreadsheet".utf8)
        #expect(
            Self.problems(PackedFile.zip([("mimetype", ods)])) == [.otherFormat(name: "ODS")]
        )
    }

    @Test func partsThatAreNotThere() {
        let missing = Self.problems(Self.book(changing: ["xl/worksheets/sheet1.xml": nil]))
        #expect(missing == [.missingPart("xl/worksheets/sheet1.xml")])
        let unrelated = Self.problems(
            Self.book(changing: ["xl/_rels/workbook.xml.rels": "<Relationships/>"])
        )
        #expect(unrelated == [.missingPart("S")])
    }

    @Test func entitiesAreNeverExpanded() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">\
            <!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>&b;&f;</t></si></sst>
            """
        for encoding in ["UTF-8", "UTF-7", "ISO-8859-1"] {
            let text = bomb.replacing(
                #"version="1.0""#,
                with: #"version="1.0" encoding="\#(encoding)""#
            )
            let found = Self.problems(Self.book(changing: ["xl/sharedStrings.xml": text]))
            #expect(found == [.declaresEntities(part: "xl/sharedStrings.xml")], "\(encoding)")
        }
        let undeclared = Self.book(changing: ["xl/sharedStrings.xml": "<sst>&b;</sst>"])
        #expect(!Self.problems(undeclared).isEmpty)
    }

    @Test func brokenMarkup() {
        for markup in ["<sheetData><row>", "<sheetData></row>", "\u{1}", "<a b=c/>"] {
            let found = Self.problems(Self.book(markup))
            guard case .badMarkup("xl/worksheets/sheet1.xml", let line)? = found.first else {
                Issue.record("\(markup): \(found)")
                continue
            }
            #expect(line >= 1)
        }
    }

    @Test func cellsThatCannotBeRead() {
        func cell(_ column: Int, _ row: Int) -> CellAddress {
            CellAddress(column: column, row: row)
        }
        let found = Self.problems(
            Self.book(
                """
                <sheetData><row><c t="s"><v>7</v></c><c><v>douze</v></c><c t="x"><v>1</v></c></row>\
                <row r="5"><c r="B5"><v>1e999</v></c><c r="D5" t="inlineStr"><is><t>\(String(repeating: "a", count: 10_001))</t></is></c></row></sheetData>
                """
            )
        )
        #expect(
            found == [
                .badCell(sheet: "S", cell: cell(0, 1), seen: "7"),
                .badCell(sheet: "S", cell: cell(1, 1), seen: "douze"),
                .badCell(sheet: "S", cell: cell(2, 1), seen: "1"),
                .badCell(sheet: "S", cell: cell(1, 5), seen: "1e999"),
                .cellTooLong(sheet: "S", cell: cell(3, 5), charactersMax: 10_000),
            ]
        )
        #expect(found[3].message.rendered(in: .french).contains("feuille « S », cellule B5"))
    }

    @Test func rowsAndCellsOutOfPlace() {
        for row in [
            #"<row r="2"/><row r="2"/>"#, #"<row r="0"/>"#, #"<row r="1048577"/>"#,
            #"<row r="1"><c r="B1"/><c r="A1"/></row>"#, #"<row r="1"><c r="A2"/></row>"#,
            #"<row r="1"><c r="XFE1"/></row>"#, #"<row r="x"/>"#,
        ] {
            let found = Self.problems(Self.book("<sheetData>\(row)</sheetData>"))
            guard case .badPlace("S", _)? = found.first else {
                Issue.record("\(row): \(found)")
                continue
            }
        }
    }

    @Test func everythingHasALimit() {
        let book = Self.book(
            "<sheetData>" + String(repeating: "<row><c><v>1</v></c><c><v>2</v></c></row>", count: 9)
                + "</sheetData>"
        )
        #expect(
            Self.problems(book, limits: WorkbookLimits(bytesMax: 100))
                == [.tooLarge(bytes: book.count, bytesMax: 100)]
        )
        #expect(
            Self.problems(book, limits: WorkbookLimits(unpackedBytesMax: 900))
                == [.unpacksTooMuch(bytesMax: 900)]
        )
        #expect(
            Self.problems(book, limits: WorkbookLimits(partsMax: 3)) == [.tooManyParts(partsMax: 3)]
        )
        #expect(
            Self.problems(book, limits: WorkbookLimits(rowsMax: 8))
                == [.tooManyRows(sheet: "S", rowsMax: 8)]
        )
        #expect(
            Self.problems(book, limits: WorkbookLimits(cellsMax: 17))
                == [.tooManyCells(sheet: "S", cellsMax: 17)]
        )
        #expect(
            Self.problems(book, limits: WorkbookLimits(sheetsMax: 0))
                == [.tooManySheets(sheetsMax: 0)]
        )
        let bad = String(repeating: "<row><c><v>x</v></c></row>", count: 9)
        let many = Self.problems(
            Self.book("<sheetData>\(bad)</sheetData>"),
            limits: WorkbookLimits(problemsMax: 4)
        )
        #expect(many.count == 5 && many.last == .more(count: 5))
    }

    @Test func addressesAreReadAndWritten() {
        for (text, column, row) in [
            ("A1", 0, 1), ("Z9", 25, 9), ("AA10", 26, 10), ("XFD1", 16_383, 1),
        ] {
            let cell = CellAddress(column: column, row: row)
            #expect(CellAddress(text) == cell && cell.description == text)
        }
        for text in ["", "A", "1", "A0", "1A", "a1", "XFE1", "A1048577", "A1B"] {
            #expect(CellAddress(text) == nil, "\(text)")
        }
    }
}
