/// How the values of a variable can betray a contributor, and so which rules protect it.
public enum Protection: Hashable, Sendable {
    /// An additive quantity: number of contributors, of non-zero contributors, and the p% rule.
    case magnitude
    /// A level of a short scale: number of contributors and the 80 % rule. No total is aired.
    case ordinal(ClosedRange<Int64>)
    /// A no (0) or a yes (1): number of contributors and the 80 % rule.
    case binary
    /// A quotient of two magnitudes of the same family, both protected for themselves.
    ///
    /// Its value is scale × numerator ÷ denominator, each in its own unit; scale (1...1000) is 100
    /// for a percentage. It takes no contributions: everything about it follows from the two.
    case ratio(numerator: String, denominator: String, scale: Int64)
    /// A price or a yield as reported: number of contributors and smoothing.
    ///
    /// The p% rule says nothing where public knowledge is already within p%.
    case price

    /// Whether the total over contributors means something and is aired beside the mean.
    var hasTotal: Bool { self == .magnitude }

    /// The levels of a short scale, or nothing.
    var levels: ClosedRange<Int64>? {
        switch self {
        case .ordinal(let levels): levels
        case .binary: 0...1
        case .magnitude, .ratio, .price: nil
        }
    }

    var isRatio: Bool {
        if case .ratio = self { true } else { false }
    }
}
