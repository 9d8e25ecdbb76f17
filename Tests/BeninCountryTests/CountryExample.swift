import BeninCountry
import Countries
import Foundation
import Indicators
import Localisation
import NodeCore
import Testing

/// The country as the demonstration draws it, from the files of the example.
struct CountryExample {
    let catalogue: Catalogue
    let calibration: Calibration

    static let seeds: [UInt64] = [20_261_122, 1, 77]

    init() throws {
        catalogue = try Catalogue(parsing: NationalCatalogue.benin.document)
        let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Examples/benin/calibration.csv")
        calibration = try Calibration(csv: Array(try Data(contentsOf: file)))
    }

    func country(_ seed: UInt64) throws -> FictitiousCountry {
        try FictitiousCountry(seed: seed, calibration: calibration, catalogue: catalogue)
    }

    /// What the node of a cluster keeps once it has loaded its files, or nil with an issue.
    func records(of cluster: FictitiousCluster) throws -> [HeldRecord]? {
        var kept: [HeldRecord] = []
        for part in [cluster.first, cluster.second, cluster.amendment] where !part.isEmpty {
            let lines = try part.map { try JSONEncoder().encode($0) }
            let trial = LoadTrial(
                Array(lines.joined(separator: [UInt8(ascii: "\n")])),
                catalogue: catalogue,
                filiere: FiliereCode(cluster.filiere),
                file: cluster.code,
                beside: kept
            )
            switch trial {
            case .good(let records):
                let changed = Set(records.map(\.id))
                kept = kept.filter { !changed.contains($0.id) } + records
            case .refused(let reasons):
                let words = reasons.prefix(5).map { $0.rendered(in: .french) }
                Issue.record("\(cluster.name): \(words)")
                return nil
            }
        }
        return kept
    }
}
