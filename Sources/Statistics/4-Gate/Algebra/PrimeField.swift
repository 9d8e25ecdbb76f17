/// Arithmetic modulo the Mersenne prime 2⁶¹ − 1, on integers below it.
///
/// Elimination over it needs no tolerance. A combination that exists over the rationals exists here;
/// one that appears by chance, with probability near 2⁻⁶¹, only withholds.
enum PrimeField {
    static let prime: UInt64 = (1 << 61) - 1

    static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return reduced((high << 3 | low >> 61) + (low & prime))
    }

    static func difference(_ left: UInt64, _ right: UInt64) -> UInt64 {
        left >= right ? left - right : left + prime - right
    }

    /// The inverse of a number that is not zero, by Fermat's little theorem.
    static func inverse(_ number: UInt64) -> UInt64 {
        var result: UInt64 = 1
        var square = number
        var exponent = prime - 2
        while exponent > 0 {
            if exponent & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            exponent >>= 1
        }
        return result
    }

    private static func reduced(_ number: UInt64) -> UInt64 {
        number >= prime ? number - prime : number
    }
}
