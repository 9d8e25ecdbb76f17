/// Integers modulo the prime 2³¹ − gap: products fit 64 bits.
struct SmallField {
    /// 2³¹ − 1.
    static let first = SmallField(gap: 1)
    /// 2³¹ − 19, the next prime below.
    static let second = SmallField(gap: 19)

    private static let mask: UInt64 = 1 << 31 - 1
    let modulus: UInt64
    private let gap: UInt64

    private init(gap: UInt64) {
        self.gap = gap
        modulus = 1 << 31 - gap
    }

    /// The remainder of a number under 2⁶³: since 2³¹ ≡ gap, the high half folds onto the low.
    func remainder(_ number: UInt64) -> UInt64 {
        let once = (number >> 31) &* gap &+ number & Self.mask
        let twice = (once >> 31) &* gap &+ once & Self.mask
        return twice >= modulus ? twice &- modulus : twice
    }

    func product(_ left: UInt64, _ right: UInt64) -> UInt64 { remainder(left &* right) }

    /// left + factor · right.
    func sum(_ left: UInt64, _ factor: UInt64, _ right: UInt64) -> UInt64 {
        remainder(left &+ factor &* right)
    }

    func negative(_ number: UInt64) -> UInt64 { number == 0 ? 0 : modulus &- number }

    /// By Fermat: number^(modulus − 2); the number is not zero.
    func inverse(_ number: UInt64) -> UInt64 {
        var result: UInt64 = 1
        var square = number
        var exponent = modulus - 2
        while exponent > 0 {
            if exponent & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            exponent >>= 1
        }
        return result
    }

    /// A row times a factor.
    func scaled(_ row: [UInt64], by factor: UInt64) -> [UInt64] { row.map { product($0, factor) } }

    /// Adds a multiple of a row to another.
    func add(_ factor: UInt64, times row: [UInt64], to target: inout [UInt64]) {
        for index in target.indices { target[index] = sum(target[index], factor, row[index]) }
    }
}
