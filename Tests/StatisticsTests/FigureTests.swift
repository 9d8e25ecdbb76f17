@_spi(Unprotected) import Statistics
import TestRandomness
import Testing

@Suite("Figures: what is aired for which number, and its exact rounding")
struct FigureTests {
    private func figures(
        _ values: [Int64],
        _ variable: Variable = .magnitude("x")
    ) throws
        -> ReleasedFigures
    {
        var world = World([variable])
        let outcome = try world.release(reports(values, of: variable.code))
        return try #require(outcome.cell(variable.code)?.figures, "\(outcome.reasons)")
    }

    @Test("statistics appear at 5, 10, 15 and 30 owners", arguments: [5, 9, 10, 14, 15, 29, 30])
    func thresholds(n: Int) throws {
        let figures = try figures((0..<Int64(n)).map { 100 + $0 })
        #expect(figures.sum != nil && figures.mean != nil)
        #expect((figures.sd != nil) == (n >= 10))
        #expect((figures.quantiles.p50 != nil) == (n >= 10))
        #expect((figures.quantiles.p25 != nil) == (n >= 15))
        #expect((figures.quantiles.p75 != nil) == (n >= 15))
        #expect((figures.quantiles.p10 != nil) == (n >= 30))
        #expect((figures.quantiles.p90 != nil) == (n >= 30))
        #expect(figures.histogram == nil)
    }

    @Test("mean and deviation equal a slow exact search", arguments: 0..<60)
    func rounding(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let n = Int.random(in: 10...40, using: &generator)
        let top: Int64 = [3, 40, 999, 10_000][Int(seed % 4)]
        let values = (0..<n).map { _ in Int64.random(in: 1...top, using: &generator) }
        let decimals = Int(seed % 3)
        let figures = try figures(values, .magnitude("x", decimals: decimals))

        let mean = try #require(figures.mean)
        #expect(mean.decimals == decimals + 3)
        let sum = values.reduce(0, +)
        #expect(figures.sum?.significand == Int128(sum) && figures.sum?.decimals == decimals)
        let target = Int128(sum) * 1000
        let nearest = (mean.significand - 2...mean.significand + 2).min {
            (distance($0, n, target), $0 % 2) < (distance($1, n, target), $1 % 2)
        }
        #expect(nearest == mean.significand, "seed \(seed)")

        // s is right iff (s − ½)² ≤ variance ≤ (s + ½)², all times 4·n(n−1)·10^2k.
        let count = Int128(n)
        let squares = values.reduce(0 as Int128) { $0 + Int128($1) * Int128($1) }
        let spread = count * squares - Int128(sum) * Int128(sum)
        let sd = try #require(figures.sd)
        let (digits, places) = twoDigits(sd, wireDecimals: decimals)
        #expect((10...99).contains(digits), "seed \(seed): \(sd)")
        let (up, down) = (tenTo(2 * max(places, 0)), tenTo(2 * max(-places, 0)))
        let low = (2 * digits - 1) * (2 * digits - 1) * count * (count - 1) * down
        let high = (2 * digits + 1) * (2 * digits + 1) * count * (count - 1) * down
        #expect(low <= 4 * spread * up && 4 * spread * up <= high, "seed \(seed): \(sd)")
    }

    private func distance(_ candidate: Int128, _ n: Int, _ target: Int128) -> Int128 {
        Int128((candidate * Int128(n) - target).magnitude)
    }

    /// The two significant digits, and how many places right of the wire integer's point they end.
    private func twoDigits(_ number: PublishedNumber, wireDecimals: Int) -> (Int128, Int) {
        var digits = number.significand
        var places = number.decimals - wireDecimals
        while digits > 99, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        return (digits, places)
    }

    private func tenTo(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }

    @Test("a mean that falls on the half goes to the even neighbour")
    func halfEven() throws {
        // 16 values: Σ = 16·200 + k gives a mean of 200 + k/16; 1/16 = 0.0625 → 0.062.
        let base = [Int64](repeating: 200, count: 15)
        #expect(try figures(base + [201]).mean?.description == "200.062")
        #expect(try figures(base + [203]).mean?.description == "200.188")
        #expect(try figures(base + [205]).mean?.description == "200.312")
    }

    @Test("the largest values do not overflow")
    func large() throws {
        let top = Variable.valueMax
        let values = (0..<30).map { $0 % 2 == 0 ? top : 0 }
        let figures = try figures(values)
        #expect(figures.sum?.description == "150000000000000")
        #expect(figures.mean?.description == "5000000000000.000")
        #expect(figures.sd?.description == "5100000000000")
    }

    @Test("equal values air no deviation")
    func zeroDeviation() throws {
        #expect(try figures([Int64](repeating: 7, count: 12)).sd == nil)
    }

    @Test("a smoothed quantile is the mean of five around its rank, three digits")
    func smoothed() throws {
        // Ranks 0..<31: p10 at 3, p25 at round(7.5) = 8, p50 at 15, p75 at round(22.5) = 22, p90 at 27.
        let squares = (0..<31).map { Int64($0 * $0 + 1000) }
        let quantiles = try figures(squares.reversed()).quantiles
        // Around rank r the mean of squares is r² + 2.
        #expect(quantiles.p10?.description == "1010")
        #expect(quantiles.p25?.description == "1070")
        #expect(quantiles.p50?.description == "1230")
        #expect(quantiles.p75?.description == "1490")
        #expect(quantiles.p90?.description == "1730")
        // Small numbers show their three digits.
        let small = try figures((1...11).map { Int64($0) }).quantiles
        #expect(small.p50?.description == "6.00")
    }

    @Test("a window never holds two values of one owner")
    func window() throws {
        var entries = reports((0..<12).map { 100 + 10 * $0 })
        // Ranks 4...8 make the window of the median of 12 (rank round(5.5) = 6).
        entries[5].owner = entries[7].owner
        var world = World([.magnitude("x")])
        let close = try world.release(entries)
        #expect(close.cell("x")?.figures?.sd != nil)
        #expect(close.cell("x")?.figures?.quantiles.p50 == nil)

        entries[5].owner = "alone"
        entries[0].owner = entries[11].owner
        world = World([.magnitude("x")])
        #expect(try world.release(entries).cell("x")?.figures?.quantiles.p50 != nil)

        // A tie with the window's end counts as inside.
        entries = reports([1, 2, 3, 4, 5, 6, 7, 8, 8, 10, 11, 12].map { $0 * 10 })
        entries[8].owner = entries[7].owner
        world = World([.magnitude("x")])
        let tied = try world.release(entries)
        #expect(tied.cell("x")?.figures?.quantiles.p50 == nil)
    }

    @Test("a price airs no total; a yes/no only its share")
    func kinds() throws {
        let price = try figures((0..<12).map { 300 + $0 }, .make("x", .price))
        #expect(price.sum == nil && price.mean != nil && price.quantiles.p50 != nil)
        let yes = try figures([0, 1, 0, 1, 1, 0, 1, 0, 1, 1], .make("x", .binary))
        #expect(yes.mean?.description == "0.600")
        #expect(
            yes.sum == nil && yes.sd == nil && yes.histogram == nil && yes.quantiles == Quantiles()
        )
    }

    @Test("an ordinal airs its histogram and levels from ten owners")
    func ordinal() throws {
        let variable = Variable.make("x", .ordinal(1...4))
        let few = try figures([1, 2, 3, 4, 1], variable)
        #expect(few.mean?.description == "2.200" && few.sum == nil && few.histogram == nil)
        let many = try figures([1, 1, 2, 2, 2, 3, 3, 4, 4, 4], variable)
        #expect(many.histogram == [2, 3, 2, 3])
        #expect(many.quantiles.p50?.description == "2")
        #expect(many.quantiles.p25 == nil)
    }

    @Test("a ratio is Σ over Σ, in its own decimals and scale")
    func ratio() throws {
        let variables: [Variable] = [
            .magnitude("kg", family: "yield"), .magnitude("ha", family: "yield", decimals: 2),
            .make("kg/ha", .ratio(numerator: "kg", denominator: "ha", scale: 1), family: "yield"),
            .make(
                "pct",
                .ratio(numerator: "kg", denominator: "kg", scale: 100),
                family: "yield",
                decimals: 1
            ),
        ]
        var world = World(variables)
        let entries = (0..<11).map { index in
            Report("u\(index)", ["kg": Int64(1000 + 100 * index), "ha": 50])
        }
        let outcome = try world.release(entries)
        let figures = try #require(outcome.cell("kg/ha")?.figures)
        #expect(figures.mean?.description == "3000.000")
        #expect(figures.sum == nil && figures.sd == nil)
        #expect(figures.quantiles.p50?.description == "3000")
        #expect(outcome.cell("pct")?.figures?.mean?.description == "100.0000")
        let row = try #require(outcome.newRows.first { $0.key.variable == "kg/ha" })
        #expect(row.contributors.map(\.value).min() == 2_000_000)
    }

    @Test("a ratio leaves out who has no denominator, and needs enough who have")
    func undefinedRatio() throws {
        var world = World([
            .magnitude("a", family: "r"), .magnitude("b", family: "r"),
            .make("r", .ratio(numerator: "a", denominator: "b", scale: 1), family: "r"),
        ])
        let entries = (0..<11).map { Report("u\($0)", ["a": 10, "b": $0 < 2 ? 0 : 5]) }
        let figures = try #require(try world.release(entries).cell("r")?.figures)
        #expect(figures.mean?.description == "2.444")
        #expect(figures.quantiles.p50 == nil)
    }
}
