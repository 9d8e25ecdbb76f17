import Foundation
@_spi(Unprotected) import Statistics
import Testing

/// The example of docs/confidentiality.md, number by number: tonnes of gari of clusters named after
/// trees.
@Suite("The example of docs/confidentiality.md")
struct WorkedExampleTests {
    private static func cluster(_ name: String, _ tonnes: Int64, zone: String = "Plateau") -> Report
    {
        Report(name, part: zone, ["x": tonnes])
    }

    private let firstFive = [
        cluster("Baobab", 12), cluster("Karité", 9), cluster("Néré", 8),
        cluster("Fromager", 6, zone: "Zou"), cluster("Rônier", 5, zone: "Zou"),
    ]
    private let iroko = cluster("Iroko", 14)
    private let nextFive = [
        cluster("Tamarinier", 7), cluster("Manguier", 11), cluster("Cocotier", 8),
        cluster("Teck", 10, zone: "Zou"), cluster("Palmier", 9, zone: "Zou"),
    ]
    private let lastFour = [
        cluster("Acajou", 12), cluster("Bambou", 11), cluster("Ébène", 11), cluster("Filao", 10),
    ]

    private var eleven: [Report] { firstFive + [iroko] + nextFive }

    /// Eleven, less Rônier, with Néré's correction and four more.
    private var fourteen: [Report] {
        corrected(eleven).filter { $0.unit != "Rônier" } + lastFour
    }

    private func corrected(_ clusters: [Report]) -> [Report] {
        changed(clusters, "Néré") { $0.values["x"] = 10 }
    }

    /// A new version of what one cluster reports.
    private func changed(
        _ clusters: [Report],
        _ name: String,
        _ change: (inout Report) -> Void
    ) -> [Report] {
        clusters.map {
            var cluster = $0
            guard cluster.unit == name else { return cluster }
            cluster.version += 1
            change(&cluster)
            return cluster
        }
    }

    /// Releases these clusters, one list after the other.
    private func release(
        _ releases: [[Report]],
        skipping: Set<GateReason> = []
    ) throws -> [GateOutcome] {
        var world = World([.magnitude("x")])
        world.weakened.skipping = skipping
        return try releases.map { try world.release($0) }
    }

    private func total(_ outcome: GateOutcome, _ zone: String? = nil) throws -> Int {
        Int(try #require(outcome.cell("x", zone)?.figures?.sum).significand)
    }

    private func tonnes(_ names: String..., of clusters: [Report]) -> Int {
        clusters.filter { names.contains($0.unit) }.reduce(0) { $0 + Int($1.values["x"] ?? 0) }
    }

    /// What a release says of the country, as the page writes it.
    private func row(
        _ outcome: GateOutcome,
        _ words: (clusters: String, total: String, mean: String, median: String, point: String)
    ) throws -> String {
        let cell = try #require(outcome.cell("x"))
        func number(_ number: PublishedNumber?) -> String {
            (number?.description ?? "").replacing(".000", with: "").replacing(
                ".",
                with: words.point
            )
        }
        var row = "\(cell.nReporting ?? 0) clusters\(words.clusters) "
        row += "\(words.total) \(number(cell.figures?.sum)) t, "
        row += "\(words.mean) \(number(cell.figures?.mean)) t"
        if let median = cell.figures?.quantiles.p50 {
            row += ", \(words.median) \(number(median)) t"
        }
        return row + " | \(cell.firstAired?.dropFirst() ?? "") |"
    }

    @Test("the page shows what the gate says, release by release")
    func page() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = String(
            decoding: try Data(
                contentsOf: folder.appendingPathComponent("docs/confidentiality.md")
            ),
            as: UTF8.self
        )
        let outcomes = try release([
            firstFive, firstFive + [iroko], eleven, corrected(eleven), fourteen,
        ])
        for outcome in outcomes {
            let french = try row(outcome, ("\u{A0}:", "total", "moyenne", "médiane", ","))
            #expect(page.contains(french), "\(french)")
            let english = try row(outcome, (":", "total", "mean", "median", "."))
            #expect(page.contains(english), "\(english)")
        }
        #expect(outcomes.map { $0.cell("x")?.firstAired } == ["R1", "R1", "R3", "R3", "R5"])
        #expect(outcomes.map { $0.reason("x") } == [nil, .delta, nil, .delta, nil])
    }

    @Test("five clusters: nobody, and no two, come near anybody's figure")
    func five() throws {
        let outcome = try release([firstFive])[0]
        #expect(try total(outcome) == 40)
        #expect(outcome.cell("x")?.figures?.quantiles == Quantiles())
        #expect(40 - tonnes("Baobab", of: firstFive) == 28)
        #expect(40 - tonnes("Baobab", "Karité", of: firstFive) == 19)
        #expect(tonnes("Néré", "Fromager", "Rônier", of: firstFive) == 19)
        for zone in ["Plateau", "Zou"] {
            #expect(outcome.status("x", zone) == .tooFew)
        }
    }

    @Test("the sixth would be what two figures differ by, so the figure keeps its date")
    func sixth() throws {
        let outcomes = try release([firstFive, firstFive + [iroko]])
        #expect(outcomes[1].cell("x")?.firstAired == "R1" && outcomes[1].newRows.isEmpty)
        let naive = try release(
            [firstFive, firstFive + [iroko]],
            skipping: [.delta, .residual, .algebra, .lp]
        )
        #expect(try total(naive[1]) == 54)
        #expect(try total(naive[1]) - total(naive[0]) == tonnes("Iroko", of: [iroko]))
    }

    @Test("eleven clusters: the difference rests on six, and on four for any two of them")
    func eleventh() throws {
        let outcomes = try release([firstFive, firstFive + [iroko], eleven])
        let difference = try total(outcomes[2]) - total(outcomes[0])
        #expect(difference == 59)
        #expect(difference - tonnes("Iroko", of: eleven) == 45)
        #expect(difference - tonnes("Iroko", "Manguier", of: eleven) == 34)
        let figures = try #require(outcomes[2].cell("x")?.figures)
        #expect(figures.sd?.description == "2.6")
        #expect(figures.quantiles.p50?.description == "8.80" && figures.quantiles.p25 == nil)
        #expect(eleven.compactMap { $0.values["x"] }.sorted()[3...7] == [8, 8, 9, 9, 10])
    }

    @Test("a zone is not what the country less the other zone leaves")
    func zones() throws {
        let outcome = try release([firstFive, firstFive + [iroko], eleven])[2]
        #expect(outcome.status("x", "Zou") == .tooFew)
        #expect(outcome.status("x", "Plateau") == .protected)
        #expect(outcome.reason("x", "Plateau") == .residual)
        #expect(outcome.reasons[World.key("x", "Plateau")]?.servedInstead == World.key("x"))
        let naive = try release([eleven], skipping: [.residual, .algebra, .lp])[0]
        #expect(try total(naive, "Plateau") == 69)
        #expect(try total(naive) - total(naive, "Plateau") == 30)
        #expect(eleven.filter { $0.part == "Zou" }.map { $0.values["x"] } == [6, 5, 10, 9])
    }

    @Test("a coach of three among five would know two others' total")
    func coach() throws {
        func coaching(_ names: [String]) -> [Report] {
            firstFive.map {
                var cluster = $0
                if names.contains($0.unit) { cluster.coach = "coach" }
                return cluster
            }
        }
        let three = try release([coaching(["Baobab", "Karité", "Néré"])])[0]
        #expect(three.status("x") == .protected)
        #expect(three.reason("x") == .algebra)
        #expect(40 - tonnes("Baobab", "Karité", "Néré", of: firstFive) == 11)
        #expect(try total(try release([coaching(["Baobab", "Karité"])])[0]) == 40)
    }

    @Test("one that weighs nearly everything silences the figure")
    func dominance() throws {
        var clusters = firstFive
        for (index, tonnes) in ([90, 5, 4, 3, 2] as [Int64]).enumerated() {
            clusters[index].values["x"] = tonnes
        }
        let outcome = try release([clusters])[0]
        #expect(outcome.status("x") == .protected)
        #expect(outcome.reason("x") == .p)
        #expect(104 - tonnes("Karité", of: clusters) == 99)
    }

    @Test(
        "whoever leaves, withdraws, moves or corrects alone changes nothing of the country at once"
    )
    func changes() throws {
        let before = [firstFive, firstFive + [iroko], eleven]
        let left = eleven.filter { $0.unit != "Manguier" }
        let moved = changed(eleven, "Néré") { $0.part = "Zou" }
        for clusters in [left, moved, corrected(eleven)] {
            let outcome = try release(before + [clusters])[3]
            #expect(try total(outcome) == 99)
            #expect(!outcome.newRows.contains { $0.key == World.key("x") })
            #expect(outcome.cell("x")?.firstAired == "R3")
            #expect(outcome.cell("x")?.nReporting == 11)
        }
    }
}
