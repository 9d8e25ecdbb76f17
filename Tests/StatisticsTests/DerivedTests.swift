import Statistics
import TestRandomness
import Testing

/// Rules on the figures of campaigns, against what their words say, over random integers.
@Suite("Evolution, trend, shares and barometer follow their definitions exactly")
struct DerivedTests {
    private static let rounds = 20_000

    /// Small numbers, which meet boundaries often, and now and then the largest ones.
    private static func value(_ generator: inout SplitMix64, isSigned: Bool = true) -> Int64 {
        let value: Int64 =
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: 0
            case 1: .random(in: 0 ... .max, using: &generator)
            case 2: .max - .random(in: 0...2, using: &generator)
            case 3, 4: .random(in: 0...12, using: &generator)
            default: .random(in: 80...130, using: &generator)
            }
        return isSigned && Bool.random(using: &generator) ? -value : value
    }

    // MARK: Evolution

    /// The change in percent of the mean magnitude, beside the tolerance.
    private static func change(
        _ before: Int64,
        _ after: Int64,
        _ tolerance: Int
    )
        -> Evolution.Change
    {
        let sum = Int128(before.magnitude) + Int128(after.magnitude)
        let difference = Int128(after) - Int128(before)
        guard sum != 0 else { return .alike }
        // difference ÷ (sum ÷ 2) against tolerance ÷ 100
        let percent = Fraction(2 * 100 * difference, sum)
        if percent > Fraction(Int128(tolerance), 1) { return .higher }
        if percent < Fraction(Int128(-tolerance), 1) { return .lower }
        return .alike
    }

    @Test("evolution: the last change, and how many rises in a row end with it")
    func evolution() {
        let seed: UInt64 = 20_260_701
        var generator = SplitMix64(seed: seed)
        var seen: Set<Evolution.Change> = []
        for round in 0..<Self.rounds {
            let tolerance = Int.random(in: 0...30, using: &generator)
            let values = (0..<Int.random(in: 0...5, using: &generator)).map { _ -> Int64? in
                Int.random(in: 0..<9, using: &generator) == 0 ? nil : Self.value(&generator)
            }
            let changes = zip(values, values.dropFirst()).map { before, after in
                before.flatMap { before in after.map { Self.change(before, $0, tolerance) } }
            }
            let rises = changes.reduce(0) { count, change in change == .higher ? count + 1 : 0 }
            let evolution = Evolution(values, tolerance: tolerance)
            let expected: Evolution.Change? = changes.last ?? nil
            let place = "seed \(seed), round \(round): \(values), \(tolerance) %"
            #expect(evolution.change == expected, "\(place)")
            #expect(evolution.rises == rises, "\(place)")
            if let expected { seen.insert(expected) }
        }
        #expect(seen == [.lower, .alike, .higher])
    }

    @Test(
        "evolution: the tolerance is of the mean of the two, its boundary is no change",
        arguments: [
            (95, 105, 10, .alike), (95, 106, 10, .higher), (105, 95, 10, .alike),
            (106, 95, 10, .lower), (-95, -105, 10, .alike), (-95, -106, 10, .lower),
            (-10, 10, 100, .higher), (0, 0, 10, .alike), (0, 1, 10, .higher), (0, -1, 10, .lower),
            (0, 1, 100, .higher), (1, 3, 100, .alike), (1, 4, 100, .higher),
        ] as [(Int64, Int64, Int, Evolution.Change)]
    )
    func tolerance(before: Int64, after: Int64, percent: Int, expected: Evolution.Change) {
        #expect(Evolution([before, after], tolerance: percent).change == expected)
    }

    @Test("evolution: an unknown campaign ends the count, and hides the change beside it")
    func gaps() {
        let rising = Evolution([1, 10, nil, 10, 20, 40], tolerance: 10)
        #expect(rising.change == .higher && rising.rises == 2)
        let unknown = Evolution([10, 20, nil], tolerance: 10)
        #expect(unknown.change == nil && unknown.rises == 0)
        let first = Evolution([nil, 20], tolerance: 10)
        #expect(first.change == nil && first.rises == 0)
    }

    // MARK: Trend

    private static func trend(_ values: [Int64]) -> Trend {
        let numbers = values.map { Int128($0) }
        let mean = Fraction(numbers.map { Int128($0.magnitude) }.reduce(0, +), 3)
        guard mean > Fraction(0, 1) else { return .insufficient }
        let (first, second) = (numbers[1] - numbers[0], numbers[2] - numbers[1])
        let range = (numbers.max() ?? 0) - (numbers.min() ?? 0)
        if Fraction(range, 1) <= mean.times(1, 10) { return .stable }
        let sizes = [first, second].map { Int128($0.magnitude) }.sorted()
        let turns = (first < 0 && second > 0) || (first > 0 && second < 0)
        if turns, Fraction(sizes[0], 1) > mean.times(5, 100),
            Fraction(sizes[0], 1) >= Fraction(sizes[1], 3)
        {
            return .sawtooth
        }
        if numbers[0] == numbers[2] { return .sawtooth }
        return numbers[2] > numbers[0] ? .rising : .falling
    }

    @Test("trend: stable, up and down, rising and falling as defined")
    func trend() {
        let seed: UInt64 = 20_260_702
        var generator = SplitMix64(seed: seed)
        var seen: Set<Trend> = []
        for round in 0..<Self.rounds {
            let isNear = Bool.random(using: &generator)
            let values = (0..<3).map { _ -> Int64 in
                isNear ? .random(in: 90...115, using: &generator) : Self.value(&generator)
            }
            let found = Trend(values)
            #expect(found == Self.trend(values), "seed \(seed), round \(round): \(values)")
            seen.insert(found)
            // Falling is rising seen from the other end of the scale.
            let mirrored: [Trend: Trend] = [.rising: .falling, .falling: .rising]
            #expect(Trend(values.map { -$0 }) == mirrored[found] ?? found, "\(values)")
        }
        #expect(seen == Set(Trend.allCases))
    }

    @Test(
        "trend: boundaries",
        arguments: [
            // The range is exactly 10 % of the mean, then just above.
            ([19, 20, 21], .stable), ([190, 200, 211], .rising), ([20, 19, 21], .stable),
            // The smaller change is exactly 5 % of the mean 40, which does not exceed it.
            ([36, 43, 41], .rising), ([35, 44, 41], .sawtooth),
            // A third of the larger change, then just less.
            ([100, 160, 140], .sawtooth), ([100, 160, 141], .rising),
            ([-100, 0, 100], .rising), ([5, 0, 5], .sawtooth), ([0, 0, 1], .rising),
        ] as [([Int64?], Trend)]
    )
    func trendBoundaries(values: [Int64?], expected: Trend) {
        #expect(Trend(values) == expected)
    }

    // MARK: Shares

    @Test("gap: the largest difference between two shares, in points and in tenths of points")
    func gap() throws {
        let seed: UInt64 = 20_260_703
        var generator = SplitMix64(seed: seed)
        var absences: Set<ShareGap.Absence> = []
        for round in 0..<Self.rounds {
            let isSigned = Int.random(in: 0..<6, using: &generator) == 0
            let parts = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                Self.value(&generator, isSigned: isSigned)
            }
            let points = Int.random(in: 1...99, using: &generator)
            let place = "seed \(seed), round \(round): \(parts), \(points) points"
            let total = parts.reduce(Int128(0)) { $0 + Int128($1) }
            let expected: ShareGap.Absence? =
                parts.count < 2
                ? .tooFewParts
                : parts.contains { $0 < 0 } ? .negativePart : total == 0 ? .noTotal : nil
            do {
                let gap = try ShareGap(parts)
                try #require(expected == nil, "\(place)")
                let pairs = parts.flatMap { one in parts.map { Int128(one) - Int128($0) } }
                let widest = Fraction(try #require(pairs.max()), total)
                #expect(Fraction(gap.difference, gap.total) == widest, "\(place)")
                #expect(
                    gap.isAbove(points: points) == (widest > Fraction(Int128(points), 100)),
                    "\(place)"
                )
                #expect(
                    Int128(gap.tenthsOfPoints) == widest.times(1_000, 1).halfEven,
                    "\(place)"
                )
            } catch let absence as ShareGap.Absence {
                #expect(absence == expected, "\(place)")
                absences.insert(absence)
            }
        }
        #expect(absences == [.tooFewParts, .negativePart, .noTotal])
    }

    @Test("gap: a boundary is not above itself")
    func gapBoundary() throws {
        let parts: [Int64] = [60, 40]
        #expect(try !ShareGap(parts).isAbove(points: 20))
        #expect(try ShareGap(parts).isAbove(points: 19))
        let wider: [Int64] = [60_001, 39_999]
        #expect(try ShareGap(wider).isAbove(points: 20))
        // Half a tenth goes to the even neighbour: 0.5 to 0, 1.5 to 2.
        let lesser: [Int64] = [2_001, 1_999]
        let greater: [Int64] = [2_003, 1_997]
        #expect(try ShareGap(lesser).tenthsOfPoints == 0)
        #expect(try ShareGap(greater).tenthsOfPoints == 2)
    }

    // MARK: Barometer

    @Test("barometer: an axis is the mean of its answered rows, to the tenth")
    func axes() {
        let seed: UInt64 = 20_260_704
        var generator = SplitMix64(seed: seed)
        for round in 0..<Self.rounds {
            let answered = Int.random(in: 1...100, using: &generator)
            let points = [10, 40, 70, 100].map {
                $0 - Int64.random(in: 0..<10, using: &generator)
            }
            let levels = (0..<Int.random(in: 0...9, using: &generator)).map { _ -> Int? in
                Bool.random(using: &generator) ? .random(in: 0...5, using: &generator) : nil
            }
            let known = levels.compactMap { $0 }.filter { (1...4).contains($0) }
            var expected: Int128?
            if !known.isEmpty,
                Fraction(Int128(known.count), Int128(levels.count))
                    >= Fraction(Int128(answered), 100)
            {
                let sum = known.reduce(Int128(0)) { $0 + Int128(points[$1 - 1]) }
                expected = Fraction(10 * sum, Int128(known.count)).halfEven
            }
            let index = BarometerIndex(points: points, answeredMin: answered)
            #expect(
                index.axis(levels).map { Int128($0) } == expected,
                "seed \(seed), round \(round): \(levels), \(points), \(answered) %"
            )
        }
    }

    @Test("barometer: the index is the tenth nearest to the geometric mean of the axes")
    func geometricMean() {
        let seed: UInt64 = 20_260_705
        var generator = SplitMix64(seed: seed)
        let index = BarometerIndex(points: [10, 40, 70, 100], answeredMin: 75)
        for round in 0..<500 {
            let axes = (0..<Int.random(in: 1...10, using: &generator)).map { _ in
                Int64.random(in: 1...1_000, using: &generator)
            }
            let product = axes.reduce(Int128(1)) { $0 * Int128($1) }
            func power(_ base: Int128) -> Int128 { axes.reduce(1) { power, _ in power * base } }
            // k − ½ < root < k + ½, both sides doubled and raised.
            let nearest = (Int128(1)...1_000).filter { candidate in
                power(2 * candidate - 1) < power(2) * product
                    && power(2) * product < power(2 * candidate + 1)
            }
            let found = index.index(ofAxes: axes)
            #expect(
                found.map { [Int128($0)] } == nearest,
                "seed \(seed), round \(round): \(axes)"
            )
            #expect(found == index.index(ofAxes: axes.shuffled(using: &generator)))
            let mean = Fraction(axes.reduce(Int128(0)) { $0 + Int128($1) }, Int128(axes.count))
            #expect(index.arithmeticIndex(ofAxes: axes).map { Int128($0) } == mean.halfEven)
            // The geometric mean compensates less.
            #expect((found ?? 0) <= (index.arithmeticIndex(ofAxes: axes) ?? 0) + 1)
        }
    }

    @Test("barometer: a missing axis, none, or more than ten give no index")
    func noIndex() {
        let index = BarometerIndex(points: [10, 40, 70, 100], answeredMin: 75)
        #expect(index.index(ofAxes: []) == nil)
        #expect(index.arithmeticIndex(ofAxes: []) == nil)
        #expect(index.index(ofAxes: [100, nil]) == nil)
        #expect(index.arithmeticIndex(ofAxes: [100, nil]) == nil)
        #expect(index.index(ofAxes: [100, 0]) == nil)
        #expect(index.index(ofAxes: Array(repeating: 1_000, count: 10)) == 1_000)
        #expect(index.index(ofAxes: Array(repeating: 1_000, count: 11)) == nil)
        #expect(index.index(ofAxes: [1_000]) == 1_000 && index.index(ofAxes: [1]) == 1)
    }

    @Test("barometer: three of four rows are 75 %, two of three are not")
    func answered() {
        let index = BarometerIndex(points: [10, 40, 70, 100], answeredMin: 75)
        #expect(index.axis([1, 2, 3, nil]) == 400)
        #expect(index.axis([1, 2, nil]) == nil)
        #expect(index.axis([]) == nil)
        #expect(index.axis([4, 4, 4, 4]) == 1_000)
    }
}

/// An exact quotient: the denominator is above zero.
private struct Fraction: Comparable {
    let numerator: Int128
    let denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128) {
        // In lowest terms, so that products of the largest numbers still fit.
        var (one, other) = (numerator.magnitude, denominator.magnitude)
        while other != 0 { (one, other) = (other, one % other) }
        let factor = Int128(max(one, 1))
        self.numerator = numerator / factor
        self.denominator = denominator / factor
    }

    func times(_ upper: Int128, _ lower: Int128) -> Fraction {
        Fraction(numerator * upper, denominator * lower)
    }

    /// The nearest integer of a quotient that is not below zero, a tie to the even one.
    var halfEven: Int128 {
        let floor = numerator / denominator
        let rest = 2 * (numerator - floor * denominator)
        if rest == denominator { return floor.isMultiple(of: 2) ? floor : floor + 1 }
        return rest > denominator ? floor + 1 : floor
    }

    static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    static func == (left: Fraction, right: Fraction) -> Bool {
        left.numerator == right.numerator && left.denominator == right.denominator
    }
}
