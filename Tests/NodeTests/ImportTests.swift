import DataFolder
import Foundation
import NodeCore
import Testing

/// One bad input and the problem that must be named.
struct BadInput: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let row: Int?
    let column: String?
    let seen: String?

    var testDescription: String { name }

    init(_ name: String, _ text: String, row: Int?, column: String? = nil, seen: String? = nil) {
        self.name = name
        self.text = text
        self.row = row
        self.column = column
        self.seen = seen
    }

    static let all = [
        BadInput("no period column", "poids\n1\n", row: 1, seen: "poids"),
        BadInput(
            "unknown column",
            "period,taille\np1,1\n",
            row: 1,
            column: "taille",
            seen: "taille"
        ),
        BadInput("twice one indicator", "period,poids,weight\np1,1,1\n", row: 1, column: "weight"),
        BadInput("no indicator", "period,remarque\np1,x\n", row: 1),
        BadInput("wrong type", "period,poids\np1,abc\n", row: 2, column: "poids", seen: "abc"),
        BadInput(
            "too many decimals",
            "period,poids\np1,1.25\n",
            row: 2,
            column: "poids",
            seen: "1.25"
        ),
        BadInput(
            "out of bounds",
            "period,emplois\np1,1001\n",
            row: 2,
            column: "emplois",
            seen: "1001"
        ),
        BadInput("unknown period", "period,poids\np9,1\n", row: 2, column: "period", seen: "p9"),
        BadInput(
            "duplicate row",
            "period,poids\np1,1\np1,2\n",
            row: 3,
            column: "period",
            seen: "p1"
        ),
        BadInput("another rhythm", "period,prix\np1,2.5\n", row: 2, column: "prix", seen: "2.5"),
        BadInput("a ratio", "period,part\np1,50\n", row: 2, column: "part", seen: "50"),
        BadInput("not a level", "period,g11\np1,5\n", row: 2, column: "g11", seen: "5"),
        BadInput("neither yes nor no", "period,oral\np1,2\n", row: 2, column: "oral", seen: "2"),
        BadInput(
            "broken identity",
            "period,emplois,femmes,hommes\np1,10,4,5\n",
            row: 2,
            column: "emplois"
        ),
        BadInput("mixed separators", "period;poids\np1;1\np2,2\n", row: 3),
        BadInput("ragged row", "period,poids\np1,1,3\n", row: 2),
        BadInput(
            "mixed decimals",
            "period;poids\np1;1,5\np2;2.5\n",
            row: 3,
            column: "poids",
            seen: "2.5"
        ),
        BadInput("only a header", "period,poids\n", row: nil),
        BadInput("empty", "", row: nil),
    ]
}

@Suite("L'import d'un fichier", .serialized)
struct ImportTests {
    @Test("every bad input is named with its place, exit 3, and nothing is stored")
    func badInputs() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        for input in BadInput.all {
            let answer = await node.perform(node.importing(input.text))
            #expect(answer.exitCode == 3, "\(input.name)")
            let problems = try JSONDocument(try #require(answer.document))["problems"].list
            let isNamed = problems.contains { problem in
                problem["row"].int == input.row && problem["source"].text == "essai.csv"
                    && (input.column == nil || problem["column"].text == input.column)
                    && (input.seen == nil || problem["seen"].text == input.seen)
                    && problem["message"].text?.isEmpty == false
            }
            #expect(isNamed, "\(input.name): \(answer.problems)")
        }
        #expect(await node.perform(.publish(periods: [])).exitCode == 3)
        await hub.stop()
    }

    @Test("all problems of a file are told at once")
    func allAtOnce() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        let answer = await node.perform(
            node.importing("period,poids,taille,g11\np1,abc,1,7\np9,5,1,2\np1,1,1,1\n")
        )
        let problems = try JSONDocument(try #require(answer.document))["problems"].list
        #expect(problems.count == 5)
        await hub.stop()
    }

    @Test("a BOM, semicolons and decimal commas are read; the same file again changes nothing")
    func frenchFile() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        let file = "\u{FEFF}Période;poids;g11;oral;remarque\r\np1;1 250,5;3;oui;x\r\np2;;;;\r\n"
        let dry = try await node.done(node.importing(file, dryRun: true))
        #expect(dry["changed"].int == 3)
        #expect(await node.perform(.summarise(period: "p1")).exitCode == 3)
        #expect(try await node.done(node.importing(file))["changed"].int == 3)
        let again = try await node.done(node.importing(file))
        #expect(again["changed"].int == 0)
        #expect(again["unchanged"].int == 3)
        let summary = try await node.done(.summarise(period: "p1"))
        let values = summary["values"].list
        #expect(summary["format"].text == "grenier/summary/1")
        #expect(values.map { $0["indicator"].text } == ["g.1.1", "oral", "weight"])
        #expect(values[0]["declaredLevel"].int == 3)
        #expect(values[0]["evidence"].text == "declared")
        #expect(values[2]["value"].double == 1250.5)
        await hub.stop()
    }

    @Test("a correction replaces one value and keeps the others")
    func correction() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(node.importing("period,emplois,femmes,hommes\np1,10,4,6\n"))
        #expect(
            await node.perform(node.importing("period,femmes\np1,5\n")).exitCode == 3,
            "one side of an identity alone breaks it"
        )
        let fixed = try await node.done(node.importing("period,femmes,hommes\np1,5,5\n"))
        #expect(fixed["changed"].int == 2)
        let values = try await node.done(.summarise(period: "p1"))["values"].list
        #expect(values.map { $0["value"].int } == [10, 5, 5])
        await hub.stop()
    }
}
