import ClusterProtocol
import Statistics

/// A version of the thresholds as it was chosen: by whom, when and why.
struct ThresholdRecord: Sendable {
    let version: Int
    let values: [String: Int]
    let reason: String
    let person: String
    let atSeconds: Int64
}

/// A figure known to be wrong.
struct RetractionRecord: Sendable {
    let key: CellKey
    let reason: String
    let person: String
    let atSeconds: Int64
}

/// How a release was made, beside what it says.
struct ReleaseRecord: Sendable {
    let atSeconds: Int64
    /// The version of the thresholds it was made with.
    let parameters: Int
    /// Why it was made before its day, where it was.
    let forcedReason: String?
}

/// The ledger of a hub that released alone, taken over by its root.
struct LedgerImport: Sendable, Hashable {
    let hub: PartyID
    /// The end of that ledger's chain.
    let head: Digest
}
