import Foundation
import LinearSolver
@_spi(Unprotected) import Statistics

/// The data and the answers of acro 1.0.2 in `Fixtures/acro`.
struct AcroExample {
    /// A cell of the table of years by kinds of grant.
    struct Cell: Hashable {
        let year: Int
        let kind: Int
    }

    /// What acro says of a table of totals.
    struct Answer: Decodable {
        let column: String
        let threshold: Int
        let nkPercent: Double
        let pPercent: Int
        private let thresholdCells: [[Int]]
        private let nkCells: [[Int]]
        private let pCells: [[Int]]

        var belowThreshold: Set<Cell> { Cell.set(thresholdCells) }
        var failingNK: Set<Cell> { Cell.set(nkCells) }
        var failingP: Set<Cell> { Cell.set(pCells) }
    }

    private struct Answers: Decodable { let tables: [Answer] }

    static let years = (2010...2015).map(String.init)
    static let kinds = ["G", "N", "R", "R/G"]

    private let records: [[String: String]]

    init() throws { records = try Self.table("acro_test_data.csv") }

    static func answers() throws -> [Answer] {
        try JSONDecoder().decode(Answers.self, from: try data("acro_rules.json")).tables
    }

    /// The cells acro flags in one of its own tables, by check.
    static func answers(of table: String) throws -> [String: Set<Cell>] {
        struct Table: Decodable { let cells: [String: [[Int]]] }
        let tables = try JSONDecoder().decode(
            [String: Table].self,
            from: data("acro_expected.json")
        )
        return (tables[table]?.cells ?? [:]).mapValues { Cell.set($0) }
    }

    /// A table as acro prints it: the text of each cell, empty where it is suppressed.
    static func printed(_ name: String) throws -> [Cell: String] {
        var texts: [Cell: String] = [:]
        for (year, row) in try table(name).enumerated() {
            for (kind, name) in kinds.enumerated() {
                texts[Cell(year: year, kind: kind)] = row[name]
            }
        }
        return texts
    }

    /// The amounts of a column by cell, records without one left out.
    func amounts(of column: String) -> [Cell: [Int64]] {
        values { record in
            record[column].flatMap { Double($0) }.flatMap { Int64(exactly: $0) }
        }
    }

    /// A one for each record, by cell.
    func ones() -> [Cell: [Int64]] { values { _ in 1 } }

    private func values(_ value: ([String: String]) -> Int64?) -> [Cell: [Int64]] {
        var values: [Cell: [Int64]] = [:]
        for record in records {
            guard let year = Self.years.firstIndex(of: record["year"] ?? ""),
                let kind = Self.kinds.firstIndex(of: record["grant_type"] ?? ""),
                let value = value(record)
            else { continue }
            values[Cell(year: year, kind: kind), default: []].append(value)
        }
        return values
    }

    /// What the gate decides with only its primary rules: each cell is a table of its own, as the
    /// rest looks at several figures.
    static func outcomes(
        of values: [Cell: [Int64]],
        as protection: Protection = .magnitude,
        _ parameters: DisclosureParameters
    ) throws -> [Cell: GateOutcome] {
        var world = World([.make("x", protection)])
        world.parameters = parameters
        world.weakened.skipping = [.delta, .residual, .algebra, .lp]
        return try values.mapValues { values in
            var world = world
            return try world.release(reports(values))
        }
    }

    private static func data(_ name: String) throws -> Data {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        return try Data(contentsOf: tests.appendingPathComponent("Fixtures/acro/" + name))
    }

    /// A file without quotes, its rows by the names of their columns.
    private static func table(_ name: String) throws -> [[String: String]] {
        let lines = String(decoding: try data(name), as: UTF8.self).split(
            whereSeparator: \.isNewline
        )
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return lines.dropFirst().map { fields in
            Dictionary(zip(lines[0], fields), uniquingKeysWith: { first, _ in first })
        }
    }
}

extension AcroExample.Cell {
    fileprivate static func set(_ pairs: [[Int]]) -> Set<Self> {
        Set(pairs.map { Self(year: $0[0], kind: $0[1]) })
    }
}
