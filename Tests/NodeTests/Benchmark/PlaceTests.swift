import Indicators
import NodeCore
@_spi(VerifiedRelease) import Statistics
import TestRandomness
import Testing

@Suite("La place, lue sur les quantiles publiés")
struct PlaceTests {
    private static let ranks = [10, 25, 50, 75, 90]

    /// Quantiles in order, with ties as often as levels have them, some of them not on air.
    private static func quantiles(
        _ random: inout SplitMix64
    ) throws -> (Quantiles, [Int: PublishedNumber]) {
        let wide = Bool.random(using: &random) ? 4 : 1_000
        let values = (0..<5).map { _ in Int.random(in: 1...wide, using: &random) }.sorted()
        var aired: [Int: PublishedNumber] = [:]
        for (rank, value) in zip(ranks, values) where Int.random(in: 0..<4, using: &random) > 0 {
            aired[rank] = try PublishedNumber(significand: Int128(value), decimals: 1)
        }
        return (make(aired), aired)
    }

    private static func make(_ aired: [Int: PublishedNumber]) -> Quantiles {
        Quantiles(
            p10: aired[10],
            p25: aired[25],
            p50: aired[50],
            p75: aired[75],
            p90: aired[90]
        )
    }

    @Test("a place never contradicts a quantile on air", arguments: [20_261_122] as [UInt64])
    func neverContradicts(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<3_000 {
            let (quantiles, aired) = try Self.quantiles(&random)
            let own = try PublishedNumber(
                significand: Int128(Int.random(in: 0...1_100, using: &random)),
                decimals: 1
            )
            for direction in Direction.allCases {
                guard let place = Place(own, among: quantiles, direction) else {
                    #expect(aired.isEmpty)
                    continue
                }
                for (rank, value) in aired {
                    let towards = direction == .lower ? 100 - rank : rank
                    let isBetter = direction == .lower ? own < value : own > value
                    let told = "\(own) beside \(aired), \(direction): \(place)"
                    if own == value {
                        #expect(place.equal.contains(towards), "\(told)")
                        #expect(place.from <= towards && towards <= place.to, "\(told)")
                    } else if isBetter {
                        #expect(place.from >= towards, "\(told)")
                    } else {
                        #expect(place.to <= towards, "\(told)")
                    }
                }
                #expect(Self.isTrue(place), "\(place)")
                // Nothing finer than what is on air: every bound is a rank of it, or an end.
                let known = Set(
                    aired.keys.map { direction == .lower ? 100 - $0 : $0 } + [0, 100]
                )
                #expect(known.contains(place.from) && known.contains(place.to))
            }
        }
    }

    /// The words do not say more than the bounds.
    private static func isTrue(_ place: Place) -> Bool {
        switch place.part {
        case .bestTenth: place.from >= 90 && place.side == .ahead
        case .bestQuarter: place.from >= 75 && place.side == .ahead
        case .betterQuarter: place.from >= 50 && place.to <= 75 && place.side == .ahead
        case .betterHalf: place.from >= 50 && place.side == .ahead
        case .middle: place.equal.contains(50) && place.side == .level
        case .otherHalf: place.to <= 50 && place.side == .behind
        case .otherQuarter: place.from >= 25 && place.to <= 50 && place.side == .behind
        case .lastQuarter: place.to <= 25 && place.side == .behind
        case .lastTenth: place.to <= 10 && place.side == .behind
        case .unclear: place.side == nil
        }
    }

    @Test(
        "for losses the same figures, turned round, give the same place",
        arguments: [7] as [UInt64]
    )
    func mirrors(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<3_000 {
            let (quantiles, aired) = try Self.quantiles(&random)
            let own = try PublishedNumber(
                significand: Int128(Int.random(in: 0...1_100, using: &random)),
                decimals: 1
            )
            var turned: [Int: PublishedNumber] = [:]
            for (rank, value) in aired { turned[100 - rank] = try Self.negated(value) }
            let opposite = try Self.negated(own)
            #expect(
                Place(own, among: quantiles, .lower)
                    == Place(opposite, among: Self.make(turned), .higher)
            )
        }
    }

    private static func negated(_ number: PublishedNumber) throws -> PublishedNumber {
        try PublishedNumber(significand: -number.significand, decimals: number.decimals)
    }

    @Test("what is not in order gives no place")
    func disorder() throws {
        let quantiles = Quantiles(
            p25: try PublishedNumber(parsing: "9"),
            p75: try PublishedNumber(parsing: "1")
        )
        let five = try PublishedNumber(parsing: "5")
        #expect(Place(five, among: quantiles, .higher) == nil)
        #expect(Place(five, among: Quantiles(), .higher) == nil)
    }

    @Test(
        "a loss of 8 % is better than a median of 12 %, and its quarter is the best",
        arguments: [
            ("8.0", Place.Part.bestQuarter, Place.Side.ahead), ("10.5", .betterQuarter, .ahead),
            ("12.0", .middle, .level), ("13.0", .otherQuarter, .behind),
            ("30.0", .lastQuarter, .behind),
        ]
    )
    func losses(own: String, part: Place.Part, side: Place.Side) throws {
        let quantiles = Quantiles(
            p25: try PublishedNumber(parsing: "10"),
            p50: try PublishedNumber(parsing: "12"),
            p75: try PublishedNumber(parsing: "15")
        )
        let place = try #require(
            Place(try PublishedNumber(parsing: own), among: quantiles, .lower)
        )
        #expect(place.part == part)
        #expect(place.side == side)
    }
}
