import ClusterProtocol
import Foundation

/// The ledger's rows as bytes: sorted keys, so that the same row always has the same digest.
enum LedgerJSON {
    /// The chain before the first row.
    static let chainStart = Digest(of: Array("grenier/ledger/1".utf8))

    static func encode(_ row: LedgerRow) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(row))
    }

    static func decode(_ bytes: [UInt8]) throws -> LedgerRow {
        try JSONDecoder().decode(LedgerRow.self, from: Data(bytes))
    }
}
