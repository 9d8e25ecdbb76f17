import Indicators
import Localisation
import TestRandomness
import Testing

/// Decimal text to integers and back.
@Suite struct FixedPointTests {
    @Test(arguments: [
        ("3.25", 2, Int64(325)), ("3,25", 2, 325), ("3", 2, 300), ("-3,2", 2, -320),
        ("+7", 0, 7), ("\u{2212}7", 0, -7), ("1 234 567,5", 1, 12_345_675),
        ("1\u{A0}234", 0, 1_234), ("1\u{202F}234,00", 0, 1_234), (" 12 ", 0, 12),
        ("0.429", 3, 429), ("1,234", 3, 1_234), ("68.4900", 2, 6_849), ("007", 0, 7),
        ("0,000", 0, 0), ("-0", 0, 0), ("9223372036854775807", 0, .max),
        ("-9223372036854775808", 0, .min), ("-0.000001", 6, -1),
    ])
    func accepted(text: String, decimals: Int, value: Int64) throws {
        #expect(try FixedPoint.parse(text, decimals: decimals) == value)
    }

    @Test(arguments: [
        ("", FixedPointProblem.Kind.empty), ("   ", .empty), ("1e3", .exponent),
        ("1,5E+07", .exponent), ("1,234.5", .twoMarks), ("1.234.567", .twoMarks),
        ("12 34", .badGrouping), ("1234 567", .badGrouping), ("1  234", .badGrouping),
        (".5", .badGrouping), ("5.", .badGrouping), ("5. 0", .badGrouping), ("-", .badGrouping),
        ("1,000", .ambiguous), ("250.000", .ambiguous), ("68.490", .ambiguous),
        ("3.255", .tooManyDecimals),
        ("12 kg", .strangeCharacter("k")), ("--1", .strangeCharacter("-")),
        ("1-2", .strangeCharacter("-")), ("NaN", .strangeCharacter("N")),
        ("١٢", .strangeCharacter("١")), ("½", .strangeCharacter("½")),
        ("e", .strangeCharacter("e")),
        ("9223372036854775808", .outOfRange), ("92233720368547758.08", .outOfRange),
        ("99999999999999999999", .outOfRange),
    ])
    func refused(text: String, kind: FixedPointProblem.Kind) {
        do throws(FixedPointProblem) {
            let value = try FixedPoint.parse(text, decimals: 2)
            Issue.record("\(text) gave \(value)")
        } catch {
            #expect(error.kind == kind, "\(text)")
            #expect(error.seen == text)
            for language in Language.allCases {
                #expect(!error.message.rendered(in: language).contains("{"))
            }
        }
    }

    @Test func theFilesOwnMarkAlone() throws {
        #expect(try FixedPoint.parse("1.5", decimals: 1, mark: .point) == 15)
        #expect(try FixedPoint.parse("1,5", decimals: 1, mark: .comma) == 15)
        #expect(try FixedPoint.parse("1.000", decimals: 0, mark: .point) == 1)
        #expect(
            throws: FixedPointProblem(kind: .otherMark(expected: "."), seen: "1,5", decimals: 1)
        ) {
            try FixedPoint.parse("1,5", decimals: 1, mark: .point)
        }
        #expect(
            throws: FixedPointProblem(kind: .otherMark(expected: ","), seen: "1.5", decimals: 1)
        ) {
            try FixedPoint.parse("1.5", decimals: 1, mark: .comma)
        }
    }

    @Test func writing() {
        #expect(FixedPoint.canonical(-3_250, decimals: 3) == "-3.250")
        #expect(FixedPoint.canonical(5, decimals: 2) == "0.05")
        #expect(FixedPoint.canonical(1_234_567, decimals: 0) == "1234567")
        #expect(FixedPoint.french(1_234_567, decimals: 0) == "1\u{202F}234\u{202F}567")
        #expect(FixedPoint.french(-123_456, decimals: 2) == "-1\u{202F}234,56")
        #expect(FixedPoint.canonical(.min, decimals: 6) == "-9223372036854.775808")
    }

    @Test(arguments: 1...200) func whatIsWrittenIsReadBack(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let decimals = Int.random(in: 0...6, using: &generator)
            let width = Int.random(in: 0...63, using: &generator)
            let value = Int64.random(in: .min ... .max, using: &generator) >> Int64(width)
            let canonical = FixedPoint.canonical(value, decimals: decimals)
            let french = FixedPoint.french(value, decimals: decimals)
            #expect(
                try FixedPoint.parse(canonical, decimals: decimals, mark: .point) == value,
                "seed \(seed): \(canonical)"
            )
            #expect(
                try FixedPoint.parse(french, decimals: decimals, mark: .comma) == value,
                "seed \(seed): \(french)"
            )
            #expect(try FixedPoint.parse(french, decimals: decimals) == value, "seed \(seed)")
        }
    }

    @Test(arguments: 1...50) func anyTextIsAnswered(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let alphabet = Array("0123456789.,  \u{A0}\u{202F}+-eE€é٣\n")
        for _ in 0..<100 {
            let length = Int.random(in: 0...12, using: &generator)
            let text = String(
                (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }
            )
            guard let value = try? FixedPoint.parse(text, decimals: 3) else { continue }
            let again = try? FixedPoint.parse(
                FixedPoint.canonical(value, decimals: 3),
                decimals: 3
            )
            #expect(again == value, "seed \(seed): \(text)")
        }
    }
}
