/// What is measured: the part of a catalogue entry that protection and figures need.
public struct Variable: Hashable, Sendable {
    /// The largest absolute value a contribution may have, in wire units.
    public static let valueMax: Int64 = 10_000_000_000_000
    /// The decimals a wire integer may stand for.
    public static let decimalsRange = 0...6

    /// The stable code.
    public let code: String
    /// The family: variables tied by identities or ratios, always aired or withheld together.
    public let family: String
    /// How its values are protected.
    public let protection: Protection
    /// The value is the wire integer × 10^-decimals.
    public let decimals: Int
    /// What anyone may know of a value beforehand, in wire units: the bounds an attacker starts from.
    public let bounds: ClosedRange<Int64>
    /// Whether it means the same in every sector, so that all sectors together have a cell too.
    public let spansSectors: Bool

    /// Describes a variable.
    public init(
        code: String,
        family: String,
        protection: Protection,
        decimals: Int,
        bounds: ClosedRange<Int64>,
        spansSectors: Bool = false
    ) {
        self.code = code
        self.family = family
        self.protection = protection
        self.decimals = decimals
        self.bounds = bounds
        self.spansSectors = spansSectors
    }

    /// Whether a wire integer can be a value of this variable.
    public func admits(_ value: Int64) -> Bool {
        switch protection {
        case .ordinal(let levels): levels.contains(value)
        case .binary: (0...1).contains(value)
        case .magnitude, .price: (-Self.valueMax...Self.valueMax).contains(value)
        case .ratio: false
        }
    }
}
