/// An exact decimal number: significand × 10^-decimals.
///
/// Decimals carry meaning (a mean of 2.500 is known to the thousandth) and are kept, but two
/// numbers compare by their value: 2.50 equals 2.5.
public struct PublishedNumber: Sendable {
    /// How many decimals a number may have.
    public static let decimalsRange = 0...18

    /// The digits, as an integer.
    public let significand: Int128
    /// How many of the digits stand after the point.
    public let decimals: Int

    /// Makes a number from its digits and the place of the point.
    ///
    /// - Throws: ``PublishedNumberError/outOfRange`` when decimals is outside 0...18.
    public init(significand: Int128, decimals: Int) throws(PublishedNumberError) {
        guard Self.decimalsRange.contains(decimals) else { throw .outOfRange }
        self.init(significand, decimals)
    }

    /// Decimals come from bounded arithmetic of this module.
    init(_ significand: Int128, _ decimals: Int) {
        self.significand = significand
        self.decimals = decimals
    }

    /// Puts the point `places` digits from the right; a negative number of places appends zeros.
    init(digits: Int128, places: Int) {
        self.init(places < 0 ? digits * powerOfTen(-places) : digits, max(places, 0))
    }

    /// The number with at most so many decimals, half-even, for showing only.
    ///
    /// A number that has no more of them is left as it is.
    public func shown(decimalsMax: Int) -> PublishedNumber {
        let places = max(0, decimalsMax)
        guard decimals > places else { return self }
        let quotient = HalfEven.quotient(significand, powerOfTen(decimals - places))
        return PublishedNumber(quotient, places)
    }

    /// The nearest double, for drawing only: never for comparing or computing what is aired.
    public var doubleValue: Double {
        Double(significand) / Double(powerOfTen(decimals))
    }
}

extension PublishedNumber: Hashable, Comparable {
    /// Compares the numbers exactly.
    public static func < (left: PublishedNumber, right: PublishedNumber) -> Bool {
        let (leftWhole, leftRest) = left.split
        let (rightWhole, rightRest) = right.split
        return leftWhole == rightWhole ? leftRest < rightRest : leftWhole < rightWhole
    }

    /// Whether two numbers have the same value, whatever their decimals.
    public static func == (left: PublishedNumber, right: PublishedNumber) -> Bool {
        left.split == right.split
    }

    /// Hashes the value, whatever its decimals.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(split.whole)
        hasher.combine(split.rest)
    }

    /// The part before the point and the part after it in units of 10⁻¹⁸, with the same sign.
    ///
    /// Comparing the two cannot overflow, as bringing the significands to one scale could.
    private var split: (whole: Int128, rest: Int128) {
        let (whole, rest) = significand.quotientAndRemainder(dividingBy: powerOfTen(decimals))
        return (whole, rest * powerOfTen(Self.decimalsRange.upperBound - decimals))
    }
}

/// 10 to a power between 0 and 38.
func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
}
