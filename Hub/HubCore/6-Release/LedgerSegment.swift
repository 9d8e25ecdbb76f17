import ClusterProtocol
import Foundation
import Indicators
import Statistics

/// What one release, or one takeover of a ledger, added: enough to do it again on an older copy
/// of the folder.
///
/// It stands beside the ledger's second copy as `FILE.POSITION.KIND`, where the position is the
/// number of rows before it.
struct LedgerSegment: Sendable, Codable {
    static let format = "grenier/ledger-segment/1"

    /// A slice as it is stored.
    struct Slice: Sendable, Codable {
        let filiere: String
        let zone: String?
        let period: String
        let leaf: Int
        let bytes: Data
        let proof: [Digest]
    }

    /// Why one cell is withheld.
    struct Withheld: Sendable, Codable {
        let filiere: String
        let zone: String?
        let period: String
        let indicator: String
        let reason: String
        let served: Served?
    }

    /// The rung served in place of a cell.
    struct Served: Sendable, Codable {
        let filiere: String
        let zone: String?
        let period: String
        let indicator: String
    }

    /// What one release covered of the table.
    struct Coverage: Sendable, Codable {
        let filiere: String
        let period: String
        let content: Digest
    }

    /// A release, whole.
    struct Release: Sendable, Codable {
        let number: UInt64
        /// Manifest and chain as the store keeps them.
        let manifest: Data
        let chain: Data
        let slices: [Slice]
        let covered: [Coverage]
        let withheld: [Withheld]
        let atSeconds: Int64
        let thresholds: Int
        let forcedReason: String?
    }

    /// The ledger of a hub that released alone, as it was taken over.
    struct Takeover: Sendable, Codable {
        let hub: PartyID
        let head: Digest
        let person: String
        let atSeconds: Int64
    }

    let format: String
    /// The root whose ledger it is.
    let hub: PartyID
    /// Rows before it.
    let position: Int
    /// The chain before its rows, and after.
    let before: Digest
    let after: Digest
    /// The rows, byte for byte.
    let rows: [String]
    /// The numbers newly given to contents.
    let versions: [LedgerValues.Version]
    var release: Release?
    var takeover: Takeover?

    /// The end of its file's name.
    var suffix: String {
        let digits = String(position)
        let padded = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
        if let release { return "\(padded).r\(release.number)" }
        return "\(padded).\(takeover?.head.hex.prefix(8) ?? "")"
    }

    /// The file: one line of JSON, one of its digest.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = [UInt8](try encoder.encode(self))
        return json + [0x0A] + Array(Digest(of: json).hex.utf8) + [0x0A]
    }

    /// Reads a file whose digest fits and whose rows make its chain; nothing otherwise.
    init?(decoding file: [UInt8]) {
        let lines = file.split(separator: 0x0A)
        guard lines.count == 2,
            Digest(of: Array(lines[0])).hex == String(decoding: lines[1], as: UTF8.self),
            let segment = try? JSONDecoder().decode(Self.self, from: Data(lines[0])),
            segment.format == Self.format, segment.position >= 0,
            (segment.release == nil) != (segment.takeover == nil),
            segment.rows.reduce(segment.before, { Digest(of: [$0.bytes, Array($1.utf8)]) })
                == segment.after
        else { return nil }
        self = segment
    }

    init(
        hub: PartyID,
        position: Int,
        before: Digest,
        entries: [LedgerEntry],
        versions: [(key: FamilyKey, numbered: NumberedContent)]
    ) {
        format = Self.format
        self.hub = hub
        self.position = position
        self.before = before
        after = entries.last?.chain ?? before
        rows = entries.map { String(decoding: $0.row, as: UTF8.self) }
        self.versions = versions.map { LedgerValues.Version($0.key, $0.numbered) }
            .sorted {
                ($0.cluster, $0.period, $0.family, $0.version)
                    < ($1.cluster, $1.period, $1.family, $1.version)
            }
    }
}

extension LedgerValues.Version {
    init(_ key: FamilyKey, _ numbered: NumberedContent) {
        self.init(
            cluster: key.cluster.hex,
            period: key.period.rawValue,
            family: key.family.rawValue,
            content: numbered.content,
            version: numbered.version
        )
    }

    /// What the version stands for.
    var numbered: (key: FamilyKey, numbered: NumberedContent)? {
        ClusterID(hex: cluster).map { id in
            let key = FamilyKey(
                cluster: id,
                period: PeriodCode(period),
                family: FamilyCode(family)
            )
            return (key, NumberedContent(content: content, version: version))
        }
    }
}
