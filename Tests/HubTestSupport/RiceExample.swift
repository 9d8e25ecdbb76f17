import Foundation
package import Indicators

/// The real farms of `Examples/rice-farms`.
package enum RiceExample {
    /// One farm in one season, its figures by indicator in fixed point.
    package struct Row: Sendable {
        package let farm: String
        package let season: Int
        package let zone: String
        package let values: [IndicatorCode: Int64]
    }

    package static let zones = [
        "wargabinangun", "langan", "gunungwangi", "malausma", "sukaambit", "ciwangi",
    ]

    package static var folder: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Examples/rice-farms").path
    }

    package static var cataloguePath: String { folder + "/catalogue.yaml" }

    package static func catalogueSource() throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: cataloguePath)))
    }

    package static func catalogue() throws -> Catalogue {
        try Catalogue(parsing: try catalogueSource())
    }

    /// Every row of the file; the rows of a farm are in the order of the seasons.
    package static func rows() throws -> [Row] {
        let catalogue = try catalogue()
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/farms.csv"))
        let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
        let header = lines[0].split(separator: ",").map(String.init)
        var seasons: [String: Int] = [:]
        return try lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(
                String.init
            )
            let row = Dictionary(uniqueKeysWithValues: zip(header, cells))
            let farm = row["id"] ?? ""
            seasons[farm, default: 0] += 1
            var values: [IndicatorCode: Int64] = [:]
            for indicator in catalogue.indicators {
                values[indicator.code] = try FixedPoint.parse(
                    row[indicator.column] ?? "",
                    decimals: indicator.decimals
                )
            }
            return Row(
                farm: farm,
                season: seasons[farm] ?? 0,
                zone: row["region"] ?? "",
                values: values
            )
        }
    }
}
