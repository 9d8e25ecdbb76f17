import Statistics
import Testing

@Suite("Published numbers are exact decimals with one text each")
struct PublishedNumberTests {
    @Test(
        "text",
        arguments: [
            (0, 0, "0"), (0, 3, "0.000"), (5, 3, "0.005"), (-50, 3, "-0.050"), (12_300, 0, "12300"),
            (2500, 3, "2.500"), (-12_345, 2, "-123.45"), (1, 18, "0.000000000000000001"),
        ] as [(Int128, Int, String)]
    )
    func text(significand: Int128, decimals: Int, text: String) throws {
        let number = try PublishedNumber(significand: significand, decimals: decimals)
        #expect(number.description == text)
        let parsed = try PublishedNumber(parsing: text)
        #expect(parsed.significand == significand && parsed.decimals == decimals)
    }

    @Test(
        "other spellings are refused",
        arguments: [
            "", "-", ".", "1.", ".5", "+1", "01", "-0", "-0.00", "1e3", "1,5", " 1", "1.2.3", "--1",
            "٣",
        ]
    )
    func malformed(text: String) {
        #expect(throws: PublishedNumberError.malformed) { try PublishedNumber(parsing: text) }
    }

    @Test("limits are errors, not traps")
    func limits() {
        #expect(throws: PublishedNumberError.outOfRange) {
            try PublishedNumber(significand: 1, decimals: 19)
        }
        #expect(throws: PublishedNumberError.outOfRange) {
            try PublishedNumber(parsing: String(repeating: "9", count: 40))
        }
        #expect(throws: PublishedNumberError.outOfRange) {
            try PublishedNumber(parsing: "0." + String(repeating: "1", count: 19))
        }
    }

    @Test("order and equality are those of the values, at any size")
    func order() throws {
        let ascending = [
            "-170141183460469231731687303715884105728", "-2", "-1.5", "-0.050", "0.0",
            "0.000000000000000001", "0.3", "1.40", "1.400000000000000001", "2",
            "170141183460469231731687303715884105727",
        ]
        let numbers = try ascending.map(PublishedNumber.init(parsing:))
        for (left, right) in zip(numbers, numbers.dropFirst()) {
            #expect(left < right && !(right < left) && left != right)
        }
        let short = try number("1.4")
        let long = try number("1.400")
        #expect(short == long && !(short < long) && !(long < short))
        #expect(Set([short, long]).count == 1)
        #expect(short.doubleValue == 1.4)
    }
}
