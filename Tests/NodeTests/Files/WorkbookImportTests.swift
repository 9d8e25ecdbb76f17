import DataFolder
import NodeCore
import Spreadsheets
import TestRandomness
import Testing
import WorkbookTestSupport

/// Our workbook, filled in as people do, and workbooks of their own.
@Suite("Les classeurs", .serialized)
struct WorkbookImportTests {
    private func withNode(_ body: (RecordingNode) async throws -> Void) async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await RecordingNode(at: hub)
        try await body(node)
        try node.close()
        await hub.stop()
    }

    private func template(
        _ node: RecordingNode,
        _ kinds: [String] = []
    ) async throws
        -> EditableBook
    {
        try EditableBook(try await node.file(.template(name: "m.xlsx", kinds: kinds)))
    }

    private func counts(
        _ node: RecordingNode,
        _ book: EditableBook,
        dryRun: Bool = false
    ) async throws -> [Int?] {
        let taken = try await node.take("classeur.xlsx", try book.bytes(), dryRun: dryRun)
        #expect(taken.code == 0, "\(taken.problems)")
        return ["added", "changed", "unchanged"].map { taken.document[$0].int }
    }

    @Test("the workbook has a page for each kind, names for its rows, and lists that are hidden")
    func written() async throws {
        try await withNode { node in
            let bytes = try await node.file(.template(name: "m.xlsx", kinds: []))
            let book = try WorkbookReader.read(bytes: bytes)
            #expect(
                book.sheets.map(\.name)
                    == ["Mode d'emploi", "Livraisons", "Contrats", "Membres", "Listes"]
            )
            #expect(book.sheets.map(\.isHidden) == [false, false, false, false, true])
            let rows = book.sheets[1].rows
            #expect(
                rows[0].cells[1] == .text("Jour *") && rows[0].cells[3] == .text("Livré (kg) *")
            )
            #expect(rows[1].cells[0] == .text("grenier:delivery"))
            #expect(rows[1].cells[6] == .text("market"))
            let taken = try await node.take("m.xlsx", bytes)
            #expect(taken.code == 0, "\(taken.problems)")
            #expect(taken.document["rows"].int == 0)
            let other = try await node.file(.template(name: "m.xlsx", kinds: []))
            #expect(other != bytes, "two workbooks name their rows differently")
            let bad = try await node.perform(.template(name: "m.xlsx", kinds: ["lune"]))
            #expect(bad.exitCode == 3)
        }
    }

    @Test("filled in it becomes records; again, nothing; corrected, the correction alone")
    func filled() async throws {
        try await withNode { node in
            var book = try await template(node)
            guard case .text(let contract)? = book["Contrats", "A3"] else {
                Issue.record("no identifier")
                return
            }
            book.fill(
                "Contrats",
                row: 3,
                from: 1,
                [.text("Deux"), nil, .text("Sica"), .text("oui")]
            )
            book.fill(
                "Livraisons",
                row: 3,
                from: 1,
                [
                    .date("2025-07-12"), .text("Riz paddy"), .text("12 sacs"), .number("1100.5"),
                    .text("150,25"), .text("Marché local"), .boolean(true), nil, .text(contract),
                ]
            )
            // Below blank rows, with a name of one's own, a day without its format.
            book.fill(
                "Livraisons",
                row: 40,
                [
                    .text("ajoutée"), .number("45851"), nil, .text("1 500,5"), nil, .number("0.3"),
                ]
            )
            #expect(try await counts(node, book, dryRun: true) == [3, 0, 0])
            #expect(try await node.standing().isEmpty)
            #expect(try await counts(node, book) == [3, 0, 0])
            let kept = try #require(try await node.standing("contract").first)
            #expect(kept.value == ["season": "p2", "partner": "Sica", "kept": "1"])
            let first = try await node.standing("delivery").values.first { $0["crop"] != nil }
            #expect(
                first == [
                    "day": "2025-07-12", "crop": "paddy", "delivered": "12 sacs",
                    "accepted": "1100.5", "price": "150.25", "market": "local", "paid": "1",
                    "contract": kept.key,
                ]
            )
            let second = try await node.standing("delivery").values.first { $0["crop"] == nil }
            #expect(second == ["day": "2025-07-13", "delivered": "1500.5", "price": "0.30"])
            #expect(try await counts(node, book) == [0, 0, 3])
            book["Livraisons", "E3"] = .number("1000")
            #expect(try await counts(node, book) == [0, 1, 2])
        }
    }

    @Test("every problem is told at once, with its sheet and its cell; the rest is counted")
    func problems() async throws {
        try await withNode { node in
            var book = try await template(node)
            let day = CellValue.date("2025-07-12")
            book.fill("Livraisons", row: 3, from: 1, [day, nil, .number("10")])
            book.fill("Livraisons", row: 4, from: 1, [.text("hier"), nil, .number("10")])
            book.fill("Livraisons", row: 5, from: 1, [.text("demain"), nil, .fault("#N/A")])
            book.fill("Livraisons", row: 6, from: 1, [day, nil, .number("10"), .number("11")])
            book.fill("Livraisons", row: 7, from: 1, [day, nil, .number("10")])
            book["Livraisons", "J7"] = .text("nulle part")
            book.fill("Membres", row: 3, from: 1, [nil, nil, .number("1.5")])
            book["Livraisons", "A8"] = book["Livraisons", "A3"]
            book.fill("Livraisons", row: 8, from: 1, [day, nil, .number("10")])
            let taken = try await node.take("classeur.xlsx", try book.bytes(), dryRun: true)
            #expect(taken.code == 3)
            #expect(taken.document["added"].int == 1 && taken.document["faulty"].int == 6)
            for place in [
                "feuille « Livraisons », cellule B4", "feuille « Livraisons », cellule D5",
                "feuille « Livraisons », cellule B5", "feuille « Livraisons », cellule E6",
                "feuille « Livraisons », cellule J7",
                "feuille « Livraisons », cellule A8", "feuille « Membres », cellule B3",
                "feuille « Membres », cellule D3",
            ] {
                #expect(
                    taken.problems.contains { $0.contains(place) },
                    "\(place) in \(taken.problems)"
                )
            }
            #expect(taken.problems.contains { $0.contains("#N/A") })
            let cells = taken.document["problems"].list.compactMap { $0["cell"].text }
            #expect(cells.count == 8)
            _ = try await node.take("classeur.xlsx", try book.bytes())
            #expect(try await node.standing().isEmpty)
        }
    }

    @Test("a column may be moved, added or renamed: the codes say what it is")
    func rearranged() async throws {
        try await withNode { node in
            var book = try await template(node, ["member"])
            // Women first, then a column of their own.
            book.fill("Membres", row: 2, from: 1, [.text("women"), nil, .text("joined")])
            book.fill("Membres", row: 1, from: 1, [.text("Combien"), .text("Téléphone"), nil])
            book.fill(
                "Membres",
                row: 3,
                from: 1,
                [.number("12"), .text("97 00 00 00"), .date("2025-01-01")]
            )
            let taken = try await node.take("classeur.xlsx", try book.bytes())
            #expect(taken.code == 0, "\(taken.problems)")
            let member = try await node.standing("member").values.first
            #expect(member == ["joined": "2025-01-01", "women": "12"])
            let notes = taken.document["notes"].list.compactMap(\.text).joined()
            #expect(notes.contains("Membres"), "\(notes)")
        }
    }

    @Test("somebody's own workbook: two sheets of one kind, a heading above, columns beside")
    func foreign() async throws {
        try await withNode { node in
            var book = EditableBook(sheets: ["Juin", "Juillet", "Divers"])
            for (sheet, month) in [("Juin", "06"), ("Juillet", "07")] {
                book[sheet, "A1"] = .text("Coopérative de Malanville : livraisons")
                book.fill(
                    sheet,
                    row: 3,
                    [.text("JOUR"), .text("livré (kg)"), .text("Prix"), .text("Camion")]
                )
                book.fill(
                    sheet,
                    row: 4,
                    [.text("12/\(month)/2025"), .text("1 500"), .number("150")]
                )
                book.fill(
                    sheet,
                    row: 6,
                    [.text("12/\(month)/2025"), .text("1 500"), .number("150")]
                )
            }
            book.fill("Divers", row: 1, [.text("à faire")])
            book.fill("Divers", row: 2, [.text("téléphoner")])
            let first = try await node.take("coop.xlsx", try book.bytes())
            #expect(first.code == 0, "\(first.problems)")
            // Two rows that say the same are two deliveries.
            #expect(first.document["added"].int == 4)
            let notes = first.document["notes"].list.compactMap(\.text).joined(separator: "\n")
            #expect(notes.contains("Divers") && notes.contains("identifiant"))
            let again = try await node.take("coop.xlsx", try book.bytes())
            #expect(again.document["unchanged"].int == 4)
            book["Juin", "B3"] = .text("Autre chose")
            let other = try await node.take("coop.xlsx", try book.bytes())
            #expect(other.document["unchanged"].int == 2)
        }
    }

    @Test("records in a CSV of a French spreadsheet, in its old encoding")
    func csv() async throws {
        try await withNode { node in
            let text =
                "Identifiant;Jour;Livré (kg);Prix;Note\r\nL1;12/07/2025;1 500,5;150,25;\"deux\r\nlignes, é\"\r\n"
            let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
            let taken = try await node.take("livraisons.csv", bytes)
            #expect(taken.code == 0, "\(taken.problems)")
            let notes = taken.document["notes"].list.compactMap(\.text).joined()
            #expect(notes.contains("Windows-1252"), "\(notes)")
            let kept = try await node.standing("delivery").values.first
            #expect(
                kept == [
                    "day": "2025-07-12", "delivered": "1500.5", "price": "150.25",
                    "note": "deux\r\nlignes, é",
                ]
            )
            let bad = try await node.take(
                "livraisons.csv",
                Array("Identifiant;Jour;Livré (kg)\nL1;hier;10\n".utf8)
            )
            let place = "ligne 2, colonne « day (Jour) »"
            #expect(bad.problems.contains { $0.contains(place) }, "\(bad.problems)")
        }
    }

    @Test("figures by period in a worksheet, and a workbook of nothing we know")
    func figures() async throws {
        try await withNode { node in
            var book = EditableBook(sheets: ["Chiffres"])
            book["Chiffres", "A1"] = .text("Notre saison")
            book.fill("Chiffres", row: 3, [.text("Période"), .text("typed"), nil, .text("notes")])
            book.fill("Chiffres", row: 4, [.text("p2"), .text("1 234,5")])
            let refused = try await node.take("chiffres.xlsx", try book.bytes())
            #expect(refused.problems.contains { $0.contains("cellule D3") }, "\(refused.problems)")
            book["Chiffres", "D3"] = nil
            let kept = try await node.take("chiffres.xlsx", try book.bytes())
            #expect(kept.code == 0 && kept.document["changed"].int == 1, "\(kept.problems)")
            book["Chiffres", "B4"] = .number("1.25")
            let fine = try await node.take("chiffres.xlsx", try book.bytes())
            #expect(fine.code == 3)
            #expect(fine.problems.contains { $0.contains("feuille « Chiffres », cellule B4") })
            var unknown = EditableBook(sheets: ["Divers"])
            unknown["Divers", "A1"] = .text("rien")
            let nothing = try await node.take("divers.xlsx", try unknown.bytes())
            #expect(nothing.code == 3 && nothing.problems.contains { $0.contains("template") })
            let torn = try await node.take("torn.xlsx", Array(try book.bytes().prefix(900)))
            #expect(torn.code == 3)
        }
    }

    @Test("any records in any order: what was typed is kept, twice is once")
    func property() async throws {
        try await withNode { node in
            for seed in [20_261, 20_262, 20_263] as [UInt64] {
                var generator = SplitMix64(seed: seed)
                var book = try await template(node, ["delivery"])
                let before = try await node.standing("delivery")
                var expected: [[String: String]] = []
                let count = Int.random(in: 1...60, using: &generator)
                for row in (3..<3 + count).shuffled(using: &generator) {
                    let day = Int.random(in: 10...28, using: &generator)
                    let tenths = Int.random(in: 10...99_999, using: &generator)
                    let isText = Bool.random(using: &generator)
                    let decimal = "\(tenths / 10).\(tenths % 10)"
                    let typed = decimal.replacing(".", with: ",")
                    book.fill(
                        "Livraisons",
                        row: row,
                        from: 1,
                        [
                            isText ? .text("\(day)/07/2025") : .date("2025-07-\(day)"), nil,
                            isText ? .text(typed) : .number(decimal),
                        ]
                    )
                    expected.append(["day": "2025-07-\(day)", "delivered": decimal])
                }
                var spoilt = book
                let bad = Int.random(in: 3..<3 + count, using: &generator)
                spoilt["Livraisons", "D\(bad)"] = .text("beaucoup")
                let refused = try await node.take("c.xlsx", try spoilt.bytes())
                #expect(
                    refused.problems.dropFirst().allSatisfy { $0.contains("cellule D\(bad)") },
                    "seed \(seed): \(refused.problems)"
                )
                #expect(try await node.standing("delivery") == before, "seed \(seed)")
                #expect(try await counts(node, book) == [count, 0, 0], "seed \(seed)")
                #expect(try await counts(node, book) == [0, 0, count], "seed \(seed)")
                let kept = try await node.standing("delivery").filter { before[$0.key] == nil }
                #expect(
                    kept.values.map(\.description).sorted().count == expected.count
                        && Set(kept.values) == Set(expected),
                    "seed \(seed)"
                )
            }
        }
    }
}
