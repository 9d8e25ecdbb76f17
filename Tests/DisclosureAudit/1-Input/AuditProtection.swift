/// How a variable is protected, and so which checks it must pass.
package enum AuditProtection: Hashable, Sendable {
    /// An additive quantity.
    case magnitude
    /// A level of a short scale.
    case ordinal(ClosedRange<Int64>)
    /// A no (0) or a yes (1).
    case binary
    /// A price or a yield as reported.
    case price
    /// Scale × numerator ÷ denominator, both magnitudes named by their codes.
    case ratio(numerator: String, denominator: String, scale: Int64)

    /// The levels of a short scale, or nothing.
    var levels: ClosedRange<Int64>? {
        switch self {
        case .ordinal(let levels): levels
        case .binary: 0...1
        case .magnitude, .price, .ratio: nil
        }
    }
}
