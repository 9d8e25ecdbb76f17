/// Decimal text and the integers it stands for.
///
/// A value with `decimals` digits after the mark is held as the integer `value × 10^decimals`, so
/// that sums are exact and every party computes the same ones. Nothing here rounds: a figure that
/// does not fit is refused.
public enum FixedPoint {
    /// Which decimal mark a text may use.
    public enum Mark: Sendable, Hashable, CaseIterable {
        /// Only a point, as programs write.
        case point
        /// Only a comma, as French spreadsheets write.
        case comma
        /// A point or a comma; neither is ever taken for a thousands separator.
        case either
    }

    /// The integer a decimal text stands for.
    ///
    /// Accepts a sign, thousands in groups of three separated by a space or a no-break space of
    /// either width, and one decimal mark; surplus decimals only when they are zeros. A text such
    /// as `1,000` or `1.000`, which one reader takes for one and another for a thousand, is
    /// refused under `.either` unless three decimals are wanted.
    ///
    /// - Throws: `FixedPointProblem` with what was seen and what was expected.
    public static func parse(
        _ text: String,
        decimals: Int,
        mark: Mark = .either
    ) throws(FixedPointProblem) -> Int64 {
        let kind: FixedPointProblem.Kind
        switch DecimalText.split(text) {
        case .failure(let problem): kind = problem
        case .success(let number):
            if let problem = number.problem(decimals: decimals, mark: mark) {
                kind = problem
            } else if let value = number.value(decimals: decimals) {
                return value
            } else {
                kind = .outOfRange
            }
        }
        throw FixedPointProblem(kind: kind, seen: text, decimals: decimals)
    }

    /// The value as programs write it: a point and exactly `decimals` digits after it.
    public static func canonical(_ value: Int64, decimals: Int) -> String {
        let (sign, whole, fraction) = digits(of: value, decimals: decimals)
        return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// The value as French people write it: a comma, and thousands apart by narrow no-break spaces.
    public static func french(_ value: Int64, decimals: Int) -> String {
        let (sign, whole, fraction) = digits(of: value, decimals: decimals)
        var grouped = ""
        for (offset, digit) in whole.enumerated() {
            if offset > 0, (whole.count - offset).isMultiple(of: 3) { grouped += "\u{202F}" }
            grouped.append(digit)
        }
        return sign + grouped + (fraction.isEmpty ? "" : "," + fraction)
    }

    private static func digits(
        of value: Int64,
        decimals: Int
    ) -> (sign: String, whole: String, fraction: String) {
        let decimals = max(0, decimals)
        var digits = String(value.magnitude)
        if digits.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
        }
        return (
            value < 0 ? "-" : "", String(digits.dropLast(decimals)), String(digits.suffix(decimals))
        )
    }
}
