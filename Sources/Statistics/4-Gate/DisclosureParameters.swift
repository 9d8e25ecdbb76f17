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
        version: Int = 1
    ) throws(DisclosureParametersError) {
        let chosen = [
            ("nMin", nMin, Floor.nMin), ("nzMin", nzMin, Floor.nzMin),
            ("pPercent", pPercent, Floor.pPercent), ("deltaMin", deltaMin, Floor.deltaMin),
        ]
        let belowFloor = chosen.filter { $0.1 < $0.2 }.map {
            DisclosureParametersError.Offence(name: $0.0, value: $0.1, floor: $0.2)
        }
        guard belowFloor.isEmpty else { throw DisclosureParametersError(belowFloor: belowFloor) }
        self.nMin = nMin
        self.nzMin = nzMin
        self.pPercent = pPercent
        self.deltaMin = deltaMin
        self.version = version
    }

    private init() {
        nMin = 5
        nzMin = 3
        pPercent = 15
        deltaMin = 5
        version = 1
    }
}
