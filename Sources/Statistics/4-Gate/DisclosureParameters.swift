/// The thresholds of the gate: deployment configuration, versioned, never under their floors.
public struct DisclosureParameters: Hashable, Sendable {
    /// The lowest values a deployment may choose.
    public enum Floor {
        /// The floor of ``DisclosureParameters/nMin``.
        public static let nMin = 3
        /// The floor of ``DisclosureParameters/nzMin``.
        public static let nzMin = 3
        /// The floor of ``DisclosureParameters/pPercent``.
        public static let pPercent = 10
        /// The floor of ``DisclosureParameters/deltaMin``.
        public static let deltaMin = 3
        /// The floor of ``DisclosureParameters/supportMin``.
        public static let supportMin = 3
    }

    /// The default thresholds.
    public static let standard = DisclosureParameters()

    /// The least number of owners in a cell.
    public let nMin: Int
    /// The least number of owners with a non-zero total in a cell of magnitudes.
    public let nzMin: Int
    /// The p of the p% rule, in percent of the largest owner's total.
    public let pPercent: Int
    /// The least number of owners by whom a figure may differ from any earlier one of its cell.
    public let deltaMin: Int
    /// The least number of owners on which any combination of figures may rest: 4 keeps a pair of
    /// owners from working out a third, 3 keeps one owner from working out a second.
    public let supportMin: Int
    /// The version of this set of thresholds, for the log.
    public let version: Int

    /// Chooses thresholds.
    ///
    /// - Throws: ``DisclosureParametersError`` naming every value under its floor.
    public init(
        nMin: Int = 5,
        nzMin: Int = 3,
        pPercent: Int = 15,
        deltaMin: Int = 5,
        supportMin: Int = 4,
        version: Int = 1
    ) throws(DisclosureParametersError) {
        let chosen = [
            ("nMin", nMin, Floor.nMin), ("nzMin", nzMin, Floor.nzMin),
            ("pPercent", pPercent, Floor.pPercent), ("deltaMin", deltaMin, Floor.deltaMin),
            ("supportMin", supportMin, Floor.supportMin),
        ]
        let belowFloor = chosen.filter { $0.1 < $0.2 }.map {
            DisclosureParametersError.Offence(name: $0.0, value: $0.1, floor: $0.2)
        }
        guard belowFloor.isEmpty else { throw DisclosureParametersError(belowFloor: belowFloor) }
        self.nMin = nMin
        self.nzMin = nzMin
        self.pPercent = pPercent
        self.deltaMin = deltaMin
        self.supportMin = supportMin
        self.version = version
    }

    private init() {
        nMin = 5
        nzMin = 3
        pPercent = 15
        deltaMin = 5
        supportMin = 4
        version = 1
    }

    /// The least number of owners left to a coach or a hub who takes out what it knows.
    var othersMin: Int { max(3, supportMin - 1) }

    /// How many owners are assumed to put what they know together.
    var coalitionMax: Int { supportMin > 3 ? 2 : 1 }
}
