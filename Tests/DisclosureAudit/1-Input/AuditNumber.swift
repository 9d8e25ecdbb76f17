/// An exact decimal number, significand × 10^-decimals, without trailing zeros.
///
/// Written apart from the product's own numbers, so that a slip there does not pass here.
package struct AuditNumber: Hashable, Sendable, CustomStringConvertible {
    /// The digits, as an integer.
    let significand: Int128
    /// How many digits stand after the point; negative where zeros follow the digits.
    let decimals: Int

    /// Makes a number from its digits and the place of the point.
    package init(_ significand: Int128, decimals: Int = 0) {
        var digits = significand
        var places = decimals
        while digits != 0 && digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        self.significand = digits
        self.decimals = digits == 0 ? 0 : places
    }

    /// Reads digits, with a sign and a point if need be; nothing where the text is anything else.
    package init?(_ text: String) {
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ part in
                !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }),
            let digits = Int128(parts.joined())
        else { return nil }
        self.init(
            text.hasPrefix("-") ? -digits : digits,
            decimals: parts.count == 2 ? parts[1].count : 0
        )
    }

    /// The number in plain decimal notation.
    package var description: String {
        let digits = String(significand.magnitude)
        let sign = significand < 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits + String(repeating: "0", count: -decimals) }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
