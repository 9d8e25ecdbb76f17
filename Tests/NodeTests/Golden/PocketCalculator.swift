/// A sum as a person writes it, worked out exactly: `54 000 − (9 000 + 3 800)`, `⁶√(62,5 × 50)`.
///
/// It shares nothing with the product: fractions of 128-bit integers, rounded half-even once, at the
/// end. A root stands alone and in front.
struct PocketCalculator {
    enum Fault: Error, Hashable {
        case unexpected(Character)
        case ended
        case tooLarge
        case dividedByZero
    }

    private let characters: [Character]
    private var place = 0

    /// The result with so many decimals, as an integer of that many digits after the mark.
    ///
    /// - Throws: `Fault`.
    static func result(of text: String, decimals: Int) throws(Fault) -> Int128 {
        let superscripts: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        let first = text.first { $0 != " " }
        guard let first, let degree = superscripts.firstIndex(of: first) else {
            return try fraction(of: text).rounded(decimals)
        }
        guard let mark = text.firstIndex(of: "√") else { throw .unexpected(first) }
        return try fraction(of: String(text[text.index(after: mark)...]))
            .root(degree, decimals)
    }

    private static func fraction(of text: String) throws(Fault) -> Fraction {
        var calculator = PocketCalculator(characters: Array(text))
        let result = try calculator.sum()
        if let rest = calculator.next { throw .unexpected(rest) }
        return result
    }

    private init(characters: [Character]) { self.characters = characters }

    /// The character to come, spaces apart.
    private var next: Character? { characters[place...].first { $0 != " " } }

    private mutating func take() {
        while place < characters.count, characters[place] == " " { place += 1 }
        place += 1
    }

    private mutating func sum() throws(Fault) -> Fraction {
        var result = try product()
        while let sign = next, ["+", "−", "-"].contains(sign) {
            take()
            let term = try product()
            result = try result.plus(sign == "+" ? term : term.negated)
        }
        return result
    }

    private mutating func product() throws(Fault) -> Fraction {
        var result = try factor()
        while let sign = next, ["×", "÷"].contains(sign) {
            take()
            let other = try factor()
            result = try result.times(sign == "×" ? other : other.inverted())
        }
        return result
    }

    private mutating func factor() throws(Fault) -> Fraction {
        switch next {
        case nil: throw .ended
        case "−", "-":
            take()
            return try factor().negated
        case "(":
            take()
            let inner = try sum()
            guard let close = next else { throw .ended }
            guard close == ")" else { throw .unexpected(close) }
            take()
            return inner
        case let start?:
            guard Self.isDigit(start) else { throw .unexpected(start) }
            return try number()
        }
    }

    /// Digits, thousands in groups of three after a space, and a decimal comma.
    private mutating func number() throws(Fault) -> Fraction {
        while characters[place] == " " { place += 1 }
        var digits = run()
        while characters[place...].first == " ", group(at: place + 1) {
            place += 1
            digits += run()
        }
        var decimals = 0
        if characters[place...].first == "," {
            place += 1
            let tail = run()
            guard !tail.isEmpty else { throw .unexpected(",") }
            digits += tail
            decimals = tail.count
        }
        guard let value = Int128(String(digits)) else { throw .tooLarge }
        return try Fraction(value, Fraction.power(10, decimals))
    }

    private mutating func run() -> [Character] {
        let digits = Array(characters[place...].prefix(while: Self.isDigit))
        place += digits.count
        return digits
    }

    private func group(at start: Int) -> Bool {
        guard start < characters.count else { return false }
        return characters[start...].prefix(while: Self.isDigit).count == 3
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    /// An exact quotient; the lower number is above zero.
    private struct Fraction {
        let upper: Int128
        let lower: Int128

        init(_ upper: Int128, _ lower: Int128) {
            var (rest, divisor) = (upper.magnitude, lower.magnitude)
            while rest != 0 { (rest, divisor) = (divisor % rest, rest) }
            let common = Int128(divisor)
            self.upper = upper / common
            self.lower = lower / common
        }

        var negated: Fraction { Fraction(-upper, lower) }

        func inverted() throws(Fault) -> Fraction {
            guard upper != 0 else { throw .dividedByZero }
            return upper > 0 ? Fraction(lower, upper) : Fraction(-lower, -upper)
        }

        func plus(_ other: Fraction) throws(Fault) -> Fraction {
            let left = try Self.product(upper, other.lower)
            let (sum, isTooLarge) = left.addingReportingOverflow(
                try Self.product(other.upper, lower)
            )
            if isTooLarge { throw .tooLarge }
            return Fraction(sum, try Self.product(lower, other.lower))
        }

        func times(_ other: Fraction) throws(Fault) -> Fraction {
            Fraction(
                try Self.product(upper, other.upper),
                try Self.product(lower, other.lower)
            )
        }

        func rounded(_ decimals: Int) throws(Fault) -> Int128 {
            let scaled = try Self.product(upper, Self.power(10, decimals))
            let (whole, rest) = scaled.magnitude.quotientAndRemainder(
                dividingBy: lower.magnitude
            )
            let other = lower.magnitude - rest
            let isUp = rest > other || (rest == other && whole % 2 == 1)
            return Int128(isUp ? whole + 1 : whole) * scaled.signum()
        }

        /// The nearest number with so many decimals to a root of what is above zero.
        func root(_ degree: Int, _ decimals: Int) throws(Fault) -> Int128 {
            guard degree > 0, upper > 0 else { throw .dividedByZero }
            let scale = try Self.power(10, decimals)
            func reaches(_ twice: Int128) throws(Fault) -> Bool {
                // (twice ÷ 2 ÷ scale) to the degree ≤ upper ÷ lower
                let left = try Self.product(Self.power(twice, degree), lower)
                return try left <= Self.product(upper, Self.power(2 * scale, degree))
            }
            var high: Int128 = 1
            while try reaches(2 * high) { high *= 2 }
            var low = high / 2
            while high - low > 1 {
                let middle = (low + high) / 2
                if try reaches(2 * middle) { low = middle } else { high = middle }
            }
            return try reaches(2 * low + 1) ? low + 1 : low
        }

        static func product(_ left: Int128, _ right: Int128) throws(Fault) -> Int128 {
            let (result, isTooLarge) = left.multipliedReportingOverflow(by: right)
            if isTooLarge { throw .tooLarge }
            return result
        }

        static func power(_ base: Int128, _ exponent: Int) throws(Fault) -> Int128 {
            var result: Int128 = 1
            for _ in 0..<exponent { result = try product(result, base) }
            return result
        }
    }
}
