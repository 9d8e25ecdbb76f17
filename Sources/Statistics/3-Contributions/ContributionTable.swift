/// Every current contribution, in the clear: what only disclosure control may read.
///
/// Contributions stand once, with the part their unit belongs to; the whole is the union of the
/// parts by construction, so the two cannot disagree.
@_spi(Unprotected)
public struct ContributionTable: Sendable {
    /// The most units one variable may have in a sector and period; sums stay exact up to it.
    public static let unitsMax = 1_000_000
    /// The largest scale of a ratio.
    public static let scaleMax: Int64 = 1000
    /// The most levels of a scale.
    static let levelsMax = 32

    /// The variables, by code.
    public let variables: [Variable]
    private let variableByCode: [String: Variable]
    private(set) var slices: [SliceKey: ContributionSlice] = [:]
    private(set) var acquaintances = Acquaintances()

    /// Makes an empty table over some variables.
    ///
    /// - Throws: ``ContributionError`` when two codes agree, a variable is outside what exact
    ///   arithmetic allows, or a ratio's terms are not magnitudes of its own family.
    public init(variables: [Variable]) throws(ContributionError) {
        var byCode: [String: Variable] = [:]
        for variable in variables {
            guard byCode.updateValue(variable, forKey: variable.code) == nil else {
                throw .duplicateVariable(variable.code)
            }
            guard Self.isFit(variable) else { throw .unfitVariable(variable.code) }
        }
        for variable in variables {
            guard Self.hasFitTerms(variable, among: byCode) else {
                throw .unfitRatio(variable.code)
            }
        }
        self.variables = variables.sorted { $0.code < $1.code }
        self.variableByCode = byCode
    }

    /// Takes in one contribution, in a part of the partition.
    ///
    /// - Throws: ``ContributionError`` when the variable is unknown, the value impossible, or the
    ///   unit already counted for this variable or in another part.
    public mutating func insert(
        _ contribution: Contribution,
        sector: String,
        part: String,
        period: String,
        variable code: String
    ) throws(ContributionError) {
        guard let variable = variableByCode[code] else { throw .unknownVariable(code) }
        guard variable.admits(contribution.value) else {
            throw .valueRefused(unit: contribution.unit, variable: code)
        }
        try slices[SliceKey(sector: sector, period: period), default: ContributionSlice()]
            .insert(contribution, part: part, variable: code)
    }

    /// Notes that a coach or a hub met a unit, whatever it contributes here: they may know all it
    /// ever said.
    public mutating func acquaint(unit: String, coach: String?, hub: String?) {
        acquaintances.meet(unit, coach: coach, hub: hub)
    }

    /// Adds to the number of units expected to report in a part.
    public mutating func expect(_ count: Int, sector: String, part: String, period: String) {
        slices[SliceKey(sector: sector, period: period), default: ContributionSlice()]
            .expectedByPart[part, default: 0] += count
    }

    /// The number of units expected to report in an area.
    public func expected(sector: String, area: Area, period: String) -> Int {
        slices[SliceKey(sector: sector, period: period)]?.expected(in: area) ?? 0
    }

    /// The contributions to a cell, by unit.
    public func contributions(to key: CellKey) -> [Contribution] {
        slices[SliceKey(sector: key.sector, period: key.period)]?
            .contributions(to: key.variable, in: key.area) ?? []
    }

    /// The exact sums of a cell.
    public func sums(of key: CellKey) -> ExactSums {
        ExactSums(of: contributions(to: key).map(\.value))
    }

    func variable(_ code: String) -> Variable? { variableByCode[code] }

    private static func isFit(_ variable: Variable) -> Bool {
        let range = -Variable.valueMax...Variable.valueMax
        guard Variable.decimalsRange.contains(variable.decimals),
            range.contains(variable.bounds.lowerBound), range.contains(variable.bounds.upperBound)
        else { return false }
        guard case .ordinal(let levels) = variable.protection else { return true }
        return range.contains(levels.lowerBound) && range.contains(levels.upperBound)
            && levels.count > 1 && levels.count <= levelsMax
    }

    private static func hasFitTerms(_ ratio: Variable, among all: [String: Variable]) -> Bool {
        guard case .ratio(let numerator, let denominator, let scale) = ratio.protection else {
            return true
        }
        return (1...scaleMax).contains(scale)
            && [numerator, denominator].allSatisfy {
                all[$0]?.protection == .magnitude && all[$0]?.family == ratio.family
            }
    }
}
