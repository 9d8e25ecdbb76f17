/// The parts of a decimal text, before anything is decided about its value.
struct DecimalText {
    /// Digits before the mark, spaces removed.
    private(set) var whole: [UInt8] = []
    /// Digits after the mark.
    private(set) var fraction: [UInt8] = []
    /// The mark, if the text has one.
    private(set) var mark: Character?
    private(set) var isNegative = false

    /// The spaces that may stand between thousands.
    private static let spaces: Set<Character> = [" ", "\u{00A0}", "\u{202F}", "\u{2009}"]

    /// Takes a text apart, or says why it cannot be a decimal number.
    static func split(_ text: String) -> Result<Self, FixedPointProblem.Kind> {
        let trimmed = trimming(text)
        guard !trimmed.isEmpty else { return .failure(.empty) }
        var number = DecimalText()
        var rest = trimmed
        if let sign = rest.first, ["+", "-", "\u{2212}"].contains(sign) {
            number.isNegative = sign != "+"
            rest.removeFirst()
        }
        if isExponential(rest) { return .failure(.exponent) }
        if rest.count(where: { $0 == "." || $0 == "," }) > 1 { return .failure(.twoMarks) }
        if let stranger = rest.first(where: { !isAllowed($0) }) {
            return .failure(.strangeCharacter(String(stranger)))
        }
        if let position = rest.firstIndex(where: { $0 == "." || $0 == "," }) {
            number.mark = rest[position]
            let tail = rest[rest.index(after: position)...]
            number.fraction = tail.compactMap(digit)
            // A mark without digits on both sides is a slip of the hand as often as a number.
            if number.fraction.count != tail.count || tail.isEmpty {
                return .failure(.badGrouping)
            }
            rest = rest[..<position]
        }
        let groups = rest.split(omittingEmptySubsequences: false, whereSeparator: spaces.contains)
        guard let first = groups.first, !first.isEmpty else { return .failure(.badGrouping) }
        guard
            groups.count == 1
                || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
        else { return .failure(.badGrouping) }
        number.whole = groups.flatMap { $0.compactMap(digit) }
        return .success(number)
    }

    /// Why the number cannot be held with these decimals, or nil when only its size is in question.
    func problem(decimals: Int, mark wanted: FixedPoint.Mark) -> FixedPointProblem.Kind? {
        if let mark {
            if wanted == .point, mark != "." { return .otherMark(expected: ".") }
            if wanted == .comma, mark != "," { return .otherMark(expected: ",") }
        }
        guard fraction.dropFirst(max(0, decimals)).allSatisfy({ $0 == 0 }) else {
            return .tooManyDecimals
        }
        // « 1,000 » for a figure without three decimals: a thousand, or one? Nobody can tell.
        let couldBeThousands =
            fraction.count == 3 && (1...3).contains(whole.count) && whole.first != 0
        if wanted == .either, decimals < 3, couldBeThousands { return .ambiguous }
        return nil
    }

    /// The integer, or nil when it does not fit in 64 bits.
    func value(decimals: Int) -> Int64? {
        let decimals = max(0, decimals)
        let padding = repeatElement(UInt8(0), count: max(0, decimals - fraction.count))
        var result: Int64 = 0
        for digit in whole + fraction.prefix(decimals) + padding {
            let (shifted, tooLarge) = result.multipliedReportingOverflow(by: 10)
            let step = Int64(digit)
            // Built on the side of its sign, so that the smallest integer passes too.
            let (next, beyond) =
                isNegative
                ? shifted.subtractingReportingOverflow(step) : shifted.addingReportingOverflow(step)
            guard !tooLarge, !beyond else { return nil }
            result = next
        }
        return result
    }

    private static func trimming(_ text: String) -> Substring {
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }

    private static func isExponential(_ text: Substring) -> Bool {
        guard let position = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else {
            return false
        }
        return text[..<position].last.flatMap(digit) != nil
    }

    private static func isAllowed(_ character: Character) -> Bool {
        digit(character) != nil || character == "." || character == ","
            || spaces.contains(character)
    }

    private static func digit(_ character: Character) -> UInt8? {
        guard let byte = character.asciiValue, (0x30...0x39).contains(byte) else { return nil }
        return byte - 0x30
    }
}
