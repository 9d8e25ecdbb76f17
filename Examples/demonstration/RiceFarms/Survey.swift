import Foundation
import Indicators
import Localisation
import Spreadsheets

/// The example as it is shipped: the survey's farms and the catalogue they are read with.
struct Survey: Sendable {
    let headers: [String]
    /// In the order of the file.
    let farms: [Farm]
    let catalogue: Catalogue
    /// The catalogue's file, for the root hub.
    let cataloguePath: String

    /// The code of a season, counted from 0.
    static func period(_ index: Int) -> String { "s\(index + 1)" }

    /// Reads the two files of the example.
    ///
    /// - Throws: `DemonstrationError.unreadable`.
    init(folder: String) throws {
        cataloguePath = folder + "/catalogue.yaml"
        let path = folder + "/farms.csv"
        do {
            catalogue = try Catalogue(parsing: try Self.bytes(cataloguePath))
        } catch let problems as CatalogueProblems {
            throw DemonstrationError.unreadable(path: cataloguePath, reason: "\(problems)")
        }
        let sheet: Sheet
        do {
            sheet = try CSVReader.read(bytes: try Self.bytes(path))
        } catch let problems as SheetProblems {
            throw DemonstrationError.unreadable(path: path, reason: "\(problems)")
        }
        guard let id = sheet.column(named: "id"), let region = sheet.column(named: "region") else {
            throw DemonstrationError.unreadable(path: path, reason: "id, region")
        }
        headers = sheet.headers
        var order: [String] = []
        var rows: [String: [[String]]] = [:]
        for row in sheet.rows {
            if rows[row.cells[id]] == nil { order.append(row.cells[id]) }
            rows[row.cells[id], default: []].append(row.cells)
        }
        farms = order.compactMap { name in
            rows[name].map { Farm(id: name, region: $0[0][region], rows: $0) }
        }
    }

    /// How many rows the survey has: a summary is published for each.
    var rowCount: Int { farms.reduce(0) { $0 + $1.rows.count } }

    /// The zones' codes, in catalogue order.
    var zones: [String] { catalogue.zoning.zones.map(\.code.rawValue) }

    /// The figures of a season in the integers of the wire, of one region or of all.
    ///
    /// - Throws: `FixedPointProblem`.
    func values(of indicator: Indicator, period: String, region: String?) throws -> [Int64] {
        guard let column = headers.firstIndex(of: indicator.column) else { return [] }
        return try farms.filter { region == nil || $0.region == region }.flatMap { farm in
            try farm.rows.enumerated().filter { Self.period($0.offset) == period }.map {
                try FixedPoint.parse(
                    $0.element[column],
                    decimals: indicator.decimals,
                    mark: .point
                )
            }
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        guard let content = FileManager.default.contents(atPath: path) else {
            throw DemonstrationError.missing(path: path)
        }
        return Array(content)
    }
}
