import ClusterProtocol
import Foundation
import Indicators

/// A whole ledger with its values, as lines of text: how the past of a hub that released alone
/// reaches the root of the tree it joins.
///
/// The first line says whose it is and how its chain ends; then come the rows, byte for byte, and
/// what each version number of them stands for.
struct LedgerValues: Sendable {
    /// The first line.
    struct Head: Sendable, Codable {
        static let format = "grenier/ledger-values/1"

        let format: String
        let hub: String
        let name: String
        /// The end of the chain over the rows.
        let head: Digest
        let rows: Int
        let versions: Int
    }

    /// One of the last lines: a version of what a cluster says of a family.
    struct Version: Sendable, Codable {
        let cluster: String
        let period: String
        let family: String
        let content: Digest
        let version: Int
    }

    let head: Head
    let rows: [[UInt8]]
    let versions: [Version]

    init(
        hub: String,
        name: String,
        rows: [[UInt8]],
        versions: [FamilyKey: [Digest: Int]]
    ) {
        let listed = versions.flatMap { key, contents in
            contents.map { content, version in
                Version(
                    cluster: key.cluster.hex,
                    period: key.period.rawValue,
                    family: key.family.rawValue,
                    content: content,
                    version: version
                )
            }
        }
        self.rows = rows
        self.versions = listed.sorted {
            ($0.cluster, $0.period, $0.family, $0.version)
                < ($1.cluster, $1.period, $1.family, $1.version)
        }
        head = Head(
            format: Head.format,
            hub: hub,
            name: name,
            head: Self.chain(of: rows),
            rows: rows.count,
            versions: listed.count
        )
    }

    /// Reads the lines and checks them against the first.
    ///
    /// - Throws: `HubError.ledgerFile` naming the line.
    init(lines: String) throws(HubError) {
        let all = lines.split(separator: "\n", omittingEmptySubsequences: true)
        func decoded<Line: Decodable>(_ index: Int) throws(HubError) -> Line {
            do {
                return try JSONDecoder().decode(Line.self, from: Data(all[index].utf8))
            } catch {
                throw .ledgerFile(line: index + 1)
            }
        }
        guard !all.isEmpty else { throw .ledgerFile(line: 1) }
        let head: Head = try decoded(0)
        guard head.format == Head.format, (1...all.count).contains(head.rows),
            head.versions >= 0, all.count == 1 + head.rows + head.versions
        else { throw .ledgerFile(line: 1) }
        for index in 1...head.rows { let _: LedgerRow = try decoded(index) }
        let rows = all[1...head.rows].map { Array($0.utf8) }
        guard Self.chain(of: rows) == head.head else { throw .ledgerFile(line: head.rows + 1) }
        var versions: [Version] = []
        for index in (1 + head.rows)..<all.count { versions.append(try decoded(index)) }
        self.head = head
        self.rows = rows
        self.versions = versions
    }

    /// The lines, as `init(lines:)` reads them.
    func lines() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = [String(decoding: try encoder.encode(head), as: UTF8.self)]
        lines += rows.map { String(decoding: $0, as: UTF8.self) }
        lines += try versions.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func chain(of rows: [[UInt8]]) -> Digest {
        rows.reduce(LedgerJSON.chainStart) { Digest(of: [$0.bytes, $1]) }
    }
}
