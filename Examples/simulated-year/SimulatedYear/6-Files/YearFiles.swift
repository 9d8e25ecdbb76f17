import ClusterProtocol
import Foundation
import Indicators
import Spreadsheets
import Statistics

/// Writes a year for anybody to audit: the ledger, the truth, and every frame.
package struct YearFiles {
    private let folder: String

    /// Takes a folder that is empty or not there yet.
    ///
    /// - Throws: `YearError.notEmpty` or `YearError.storage`.
    package init(folder: String) throws(YearError) {
        self.folder = folder
        do {
            let files = FileManager.default
            if files.fileExists(atPath: folder) {
                guard try files.contentsOfDirectory(atPath: folder).isEmpty else {
                    throw YearError.notEmpty(folder)
                }
            }
            try files.createDirectory(
                atPath: folder + "/broadcast",
                withIntermediateDirectories: true
            )
        } catch let error as YearError {
            throw error
        } catch {
            throw .storage(folder)
        }
    }

    /// Writes everything; `readMe` and `catalogue` are copied beside it.
    ///
    /// - Throws: `YearError.storage`.
    package func write(
        _ outcome: Outcome,
        usefulness: Usefulness,
        catalogue: [UInt8],
        readMe: [UInt8]
    ) throws(YearError) {
        try write(Array((outcome.ledgerDocument ?? "").utf8), to: "ledger.json")
        try write(Self.truth(outcome.truth), to: "truth.csv")
        try write(try Self.document(usefulness), to: "usefulness.json")
        try write(catalogue, to: "catalogue.yaml")
        try write(readMe, to: "README.txt")
        var rows: [[String]] = []
        for (place, frame) in outcome.releases.flatMap(\.frames).enumerated() {
            let digits = String(place + 1)
            let sequence = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            try write(frame.bytes, to: "broadcast/" + sequence)
            rows.append([
                sequence, frame.release, "slice", frame.slice.filiere,
                frame.slice.area.part ?? "", frame.slice.period, Digest(of: frame.bytes).hex,
            ])
        }
        let headers = ["sequence", "release", "kind", "filiere", "zone", "period", "sha256"]
        try write(CSVWriter().bytes(headers: headers, rows: rows), to: "broadcast/index.csv")
    }

    /// `truth.csv`, in the order of the lines.
    package static func truth(_ lines: [TruthLine]) -> [UInt8] {
        CSVWriter().bytes(
            headers: [
                "contributor", "cluster", "owner", "coach", "hub", "filiere", "zone", "period",
                "version", "indicator", "protection", "value",
            ],
            rows: lines.map { line in
                [
                    line.contributor, line.cluster, line.owner, line.coach ?? "", line.hub ?? "",
                    line.filiere, line.zone, line.period.rawValue, String(line.version),
                    line.indicator.rawValue, line.protection.name, String(line.value),
                ]
            }
        )
    }

    /// `usefulness.json`, keys in order.
    package static func document(_ usefulness: Usefulness) throws(YearError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(usefulness)) + [0x0A]
        } catch {
            throw .storage("usefulness.json")
        }
    }

    private func write(_ bytes: [UInt8], to file: String) throws(YearError) {
        let path = folder + "/" + file
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            throw .storage(path)
        }
    }
}
