import Indicators
import Localisation
import NodeCore
import Statistics
import Testing

@Suite("Trois forces, trois pas : les règles")
struct SheetRuleTests {
    private static let size = SheetCountry.Size(zone: 23, elsewhere: 0, others: 0)

    private func sheet(
        _ size: SheetCountry.Size = size,
        computed: [IndicatorCode: ComputedLevel] = [:]
    ) throws -> BenchmarkSheet {
        BenchmarkSheet(try SheetCountry(size).input(computed: computed))
    }

    private func level(_ level: Level, _ records: Int = 2) -> ComputedLevel {
        ComputedLevel(level, Text.levelFormality(records, 9))
    }

    @Test("steps go from the row furthest behind, and say the catalogue's words of the next level")
    func steps() throws {
        let sheet = try sheet()
        let gaps = sheet.steps.map { $0.gap ?? 0 }
        #expect(gaps == gaps.sorted(by: >) && gaps[0] > 0)
        let chosen = Set(sheet.steps.map(\.line.indicator.code))
        for line in sheet.lines where !chosen.contains(line.indicator.code) {
            guard let grade = line.grade, line.next != nil, let median = line.shown?.median,
                let whole = Int(median.shown(decimalsMax: 0).description)
            else { continue }
            #expect(Int128(whole - grade.declared.rawValue) * 1_000 <= gaps[2])
        }
        for step in sheet.steps {
            #expect(step.text == step.line.indicator.guidance.levels[step.to])
            #expect(step.to > step.from)
        }
    }

    @Test("after the level 1 of a row that has no level 2 comes level 3")
    func missingLevel() throws {
        let line = try #require(try sheet().lines.first { $0.indicator.code == "g.2.3" })
        #expect(line.grade?.declared == .one)
        #expect(line.next?.level == .three)
        #expect(line.step(after: .four) == nil)
    }

    @Test("what a step brings is the barometer with that row alone at the next level")
    func gain() throws {
        let country = try SheetCountry(Self.size)
        let sheet = BenchmarkSheet(try country.input())
        let convention = try #require(country.catalogue.barometer)
        let index = BarometerIndex(points: convention.points, answeredMin: convention.answeredMin)
        let content = try #require(country.own["2025-2026"])
        let rows = try #require(country.catalogue.grid(convention.grid)).indicators
        func barometer(_ raised: IndicatorCode?, to level: Level) -> Int64? {
            let axes = sheet.axes.map { score in
                index.axis(
                    rows.filter {
                        country.catalogue.indicator($0)?.guidance.axis == score.axis.code
                    }
                    .map { code in
                        if code == raised { return level.rawValue }
                        return content.entries[code].map { Int($0.statisticalValue) }
                    }
                )
            }
            return index.index(ofAxes: axes)
        }
        let now = try #require(barometer(nil, to: .one))
        #expect(sheet.barometer.last == now)
        for step in sheet.steps {
            let then = try #require(barometer(step.line.indicator.code, to: step.to))
            #expect(step.gain?.tenths == then - now)
            #expect(step.gain?.isOfBarometer == true)
        }
    }

    @Test("records that give the next level come first among equals, and say so")
    func reached() throws {
        // Level with the group everywhere: only the records decide.
        let alone = SheetCountry.Size(zone: 3, elsewhere: 0, others: 0)
        let before = try sheet(alone)
        #expect(!before.steps.map(\.line.indicator.code).contains("g.6.4"))
        let sheet = try sheet(alone, computed: ["g.6.4": level(.four)])
        #expect(sheet.steps[0].line.indicator.code == "g.6.4")
        #expect(sheet.steps[0].kind == .reached)
        let text = MessageSheet(sheet, in: .french).text
        #expect(text.contains("vos fiches donnent déjà le niveau 4"))
    }

    @Test("records that give less make a level to bear out, and no strength")
    func confirm() throws {
        let plain = try sheet()
        let first = try #require(plain.strengths.first?.line.indicator.code)
        let disputed = try sheet(computed: [first: level(.one)])
        #expect(!disputed.strengths.map(\.line.indicator.code).contains(first))
        let step = try #require(disputed.steps.first { $0.line.indicator.code == first })
        #expect(step.kind == .confirm && step.from == .one)
        #expect(step.to == step.line.grade?.declared)
        #expect(MessageSheet(disputed, in: .french).text.contains("les fiches donnent 1"))
    }

    @Test("a strength is ahead of the middle of its group, or at level 3 without a group")
    func strengths() throws {
        for strength in try sheet().strengths {
            #expect(strength.isAhead && strength.line.shown?.side == .ahead)
        }
        let alone = try sheet(SheetCountry.Size(zone: 3, elsewhere: 0, others: 0))
        for strength in alone.strengths {
            let level = try #require(strength.line.grade?.declared)
            #expect(!strength.isAhead && level >= .three)
        }
        // What a document proves stands before what is said, at the same level.
        let kinds = alone.strengths.compactMap(\.line.grade?.evidence)
        #expect(kinds.first == .documented)
    }

    @Test("losses, a rate that is better when lower, are ahead below the median")
    func losses() throws {
        let line = try #require(try sheet().lines.first { $0.indicator.code == "l.rate" })
        let own = try #require(line.own)
        let median = try #require(line.shown?.median)
        #expect(own < median && line.shown?.side == .ahead)
        #expect((line.shown?.place?.from ?? 0) >= 50)
    }

    @Test("the trend of the group is told beside ours")
    func trends() throws {
        let line = try #require(try sheet().lines.first { $0.indicator.code == "m.sold" })
        #expect(line.trendOwn == .rising)
        #expect(line.trendGroup?.counts == [24, 24, 24])
    }

    @Test("a name cannot switch bold on, nor make a message too long")
    func names() throws {
        let country = try SheetCountry(Self.size)
        let name = "*_~`<script>" + String(repeating: "Union très longue ", count: 30)
        let sheet = BenchmarkSheet(try country.input(name: name))
        let message = MessageSheet(sheet, in: .french).text
        #expect(message.count <= MessageSheet.charactersMax)
        #expect(!message.contains("_") && !message.contains("~") && !message.contains("`"))
        #expect(message.count { $0 == "*" }.isMultiple(of: 2))
        let page = PageSheet(sheet, in: .french).html
        #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
    }
}
