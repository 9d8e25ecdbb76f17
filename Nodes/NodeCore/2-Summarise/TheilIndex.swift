import Foundation

/// How far shares are from equal: Theil's T over the logarithm of their number, 0 to 1.
///
/// For display alone, and so in floating point; its error is below a thousandth, hundredths are
/// shown. Source: H. Theil, Economics and Information Theory, 1967; `0 · ln 0` is 0.
package struct TheilIndex: Sendable, Hashable {
    /// The index times a hundred, rounded.
    package let hundredths: Int64

    /// Takes the parts of at least two; nil where one is below zero, or all are zero.
    package init?(_ parts: [Int128]) {
        let total = parts.reduce(0) { $0 + Double($1) }
        guard parts.count >= 2, parts.allSatisfy({ $0 >= 0 }), total > 0 else { return nil }
        let count = Double(parts.count)
        let index = parts.reduce(0.0) { sum, part in
            let share = Double(part) / total
            return part == 0 ? sum : sum + share * log(share * count)
        }
        hundredths = Int64((100 * index / log(count)).rounded())
    }
}
