import Statistics

/// The thresholds in force: one version of the deployment's configuration.
struct GateParameters: Sendable, Hashable {
    /// What a deployment that chose nothing has.
    static let standard = GateParameters(version: 1, values: [:])

    let version: Int
    /// What was chosen; anything else has its standard value.
    private let values: [Threshold: Int]

    private init(version: Int, values: [Threshold: Int]) {
        self.version = version
        self.values = values
    }

    /// Restores a version as it was stored, by name.
    ///
    /// - Throws: `ThresholdProblems` where a value is under what is now its floor.
    init(version: Int, stored: [String: Int]) throws(ThresholdProblems) {
        var values: [Threshold: Int] = [:]
        for threshold in Threshold.allCases { values[threshold] = stored[threshold.rawValue] }
        try Self.check(values)
        self.init(version: version, values: values)
    }

    subscript(threshold: Threshold) -> Int { values[threshold] ?? threshold.standard }

    /// Every threshold with its value, by name, as it is stored.
    var stored: [String: Int] {
        Threshold.allCases.reduce(into: [:]) { $0[$1.rawValue] = self[$1] }
    }

    /// The next version, with some values changed.
    ///
    /// - Throws: `ThresholdProblems` naming every value under its floor.
    func changed(by choice: [Threshold: Int]) throws(ThresholdProblems) -> GateParameters {
        try Self.check(choice)
        return GateParameters(
            version: version + 1,
            values: values.merging(choice) { _, chosen in chosen }
        )
    }

    /// What the gate takes of them.
    ///
    /// - Throws: `DisclosureParametersError`; never for values that were checked here.
    func disclosure() throws(DisclosureParametersError) -> DisclosureParameters {
        try DisclosureParameters(
            nMin: self[.nMin],
            nzMin: self[.nzMin],
            pPercent: self[.pPercent],
            deltaMin: self[.deltaMin],
            supportMin: self[.supportMin],
            version: version
        )
    }

    private static func check(_ values: [Threshold: Int]) throws(ThresholdProblems) {
        let offences = Threshold.allCases.compactMap { threshold in
            values[threshold].map { ThresholdProblems.Offence(threshold: threshold, value: $0) }
        }.filter { !($0.threshold.floor...ThresholdProblems.ceiling).contains($0.value) }
        guard offences.isEmpty else { throw ThresholdProblems(offences: offences) }
    }
}
