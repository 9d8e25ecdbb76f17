import LinearSolver
@_spi(Unprotected) import Statistics

/// One unit's report, for building tables in a line.
struct Report {
    var unit: String
    var owner: String
    var part: String
    var version = 1
    var values: [String: Int64]
    var coach: String?
    var hub: String?

    init(
        _ unit: String,
        owner: String? = nil,
        part: String = "north",
        version: Int = 1,
        _ values: [String: Int64]
    ) {
        self.unit = unit
        self.owner = owner ?? unit
        self.part = part
        self.version = version
        self.values = values
    }
}

/// A sector and period under the gate, release after release.
struct World {
    static let sector = "rice"
    static let period = "2025"
    static let solver = ClpSolver()

    var variables: [Variable]
    var ledger: [AiredRow] = []
    var parameters = DisclosureParameters.standard
    var weakened = Weakening.none
    private var released = 0

    init(_ variables: [Variable]) { self.variables = variables }

    func table(_ reports: [Report]) throws -> ContributionTable {
        var table = try ContributionTable(variables: variables)
        for report in reports {
            table.expect(1, sector: Self.sector, part: report.part, period: Self.period)
            for (code, value) in report.values {
                try table.insert(
                    Contribution(
                        unit: report.unit,
                        owner: report.owner,
                        coach: report.coach,
                        hub: report.hub,
                        version: report.version,
                        value: value
                    ),
                    sector: Self.sector,
                    part: report.part,
                    period: Self.period,
                    variable: code
                )
            }
        }
        return table
    }

    mutating func release(
        _ reports: [Report],
        retracted: Set<CellKey> = []
    ) throws -> GateOutcome {
        released += 1
        let outcome = DisclosureControl.decide(
            table: try table(reports),
            ledger: ledger,
            release: ReleaseStamp(
                id: "R\(released)",
                epoch: "E\(released)",
                asOf: "day \(released)"
            ),
            parameters: parameters,
            retracted: retracted,
            solver: Self.solver,
            weakened: weakened
        )
        ledger += outcome.newRows
        return outcome
    }

    static func key(_ variable: String, _ part: String? = nil) -> CellKey {
        CellKey(
            sector: sector,
            area: part.map(Area.part) ?? .whole,
            period: period,
            variable: variable
        )
    }
}

extension GateOutcome {
    func cell(_ variable: String, _ part: String? = nil) -> ReleasedCell? {
        released[World.key(variable, part)]
    }

    func status(_ variable: String, _ part: String? = nil) -> CellStatus? {
        cell(variable, part)?.status
    }

    func reason(_ variable: String, _ part: String? = nil) -> GateReason? {
        reasons[World.key(variable, part)]?.reason
    }
}

extension Variable {
    static func magnitude(_ code: String, family: String? = nil, decimals: Int = 0) -> Variable {
        make(code, .magnitude, family: family, decimals: decimals)
    }

    static func make(
        _ code: String,
        _ protection: Protection,
        family: String? = nil,
        decimals: Int = 0
    ) -> Variable {
        Variable(
            code: code,
            family: family ?? code,
            protection: protection,
            decimals: decimals,
            bounds: 0...1_000_000
        )
    }
}

/// One report per value, each of its own owner, named after its place in the list.
func reports(
    _ values: [Int64],
    of variable: String = "x",
    part: String = "north",
    prefix: String? = nil
) -> [Report] {
    values.enumerated().map { index, value in
        let number = index < 10 ? "0\(index)" : "\(index)"
        return Report("\(prefix ?? part)-\(number)", part: part, [variable: value])
    }
}

func number(_ text: String) throws -> PublishedNumber {
    try PublishedNumber(parsing: text)
}
