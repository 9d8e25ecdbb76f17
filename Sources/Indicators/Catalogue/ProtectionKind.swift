/// What an indicator measures, as disclosure control must treat it.
public enum ProtectionKind: Sendable, Hashable {
    /// A quantity that adds up: kilograms, francs, persons.
    case magnitude
    /// A level from 1 to 4 of the self-assessment grid.
    case ordinal
    /// Yes (1) or no (0).
    case binary
    /// `scale` times the quotient of two magnitudes of the same catalogue.
    ///
    /// Nobody enters a ratio: it is computed from its two magnitudes, which are what is protected.
    /// The scale is 1 (a quotient), 100 (a percentage) or 1000 (per thousand).
    case ratio(numerator: IndicatorCode, denominator: IndicatorCode, scale: Int64)
    /// An amount of money per unit of something.
    case price

    /// Whether clusters report it; false for a ratio, which follows from its magnitudes.
    public var isEntered: Bool {
        if case .ratio = self { false } else { true }
    }

    /// Whether its values can mean the same in every filière.
    public var maySpanFilieres: Bool {
        switch self {
        case .ordinal, .binary: true
        case .magnitude, .ratio, .price: false
        }
    }

    /// The figures a cell may carry.
    public var aggregation: Aggregation {
        switch self {
        case .magnitude: .sum
        case .ordinal: .histogram
        case .binary: .share
        case .ratio: .ratioOfSums
        case .price: .median
        }
    }

    /// The word used for it in a catalogue file.
    public var name: String {
        switch self {
        case .magnitude: "magnitude"
        case .ordinal: "ordinal"
        case .binary: "binary"
        case .ratio: "ratio"
        case .price: "price"
        }
    }
}
