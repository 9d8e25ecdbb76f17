import Statistics

/// One number of the gate or of its calendar that a deployment may choose, down to a floor.
public enum Threshold: String, Sendable, Hashable, Codable, CaseIterable {
    /// Owners in a figure.
    case nMin
    /// Owners with something else than zero.
    case nzMin
    /// The p of the p% rule.
    case pPercent
    /// Owners by whom a figure may differ from an earlier one.
    case deltaMin
    /// Owners on whom any combination of figures must rest.
    case supportMin
    /// Months from one release of campaigns and quarters to the next.
    case epochMonths

    /// Its name on the command line.
    public var option: String {
        switch self {
        case .nMin: "n-min"
        case .nzMin: "nz-min"
        case .pPercent: "p"
        case .deltaMin: "delta-min"
        case .supportMin: "support-min"
        case .epochMonths: "epoch-months"
        }
    }

    /// The value before anybody chose one.
    public var standard: Int {
        switch self {
        case .nMin: DisclosureParameters.standard.nMin
        case .nzMin: DisclosureParameters.standard.nzMin
        case .pPercent: DisclosureParameters.standard.pPercent
        case .deltaMin: DisclosureParameters.standard.deltaMin
        case .supportMin: DisclosureParameters.standard.supportMin
        case .epochMonths: 3
        }
    }

    /// The lowest value that may be chosen.
    public var floor: Int {
        switch self {
        case .nMin: DisclosureParameters.Floor.nMin
        case .nzMin: DisclosureParameters.Floor.nzMin
        case .pPercent: DisclosureParameters.Floor.pPercent
        case .deltaMin: DisclosureParameters.Floor.deltaMin
        case .supportMin: DisclosureParameters.Floor.supportMin
        case .epochMonths: 1
        }
    }
}
