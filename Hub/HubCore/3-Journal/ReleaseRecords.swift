import ClusterProtocol
import Indicators
import Statistics

/// Which part of the table a release covers.
struct CoverageKey: Sendable, Hashable {
    let filiere: String
    let period: String
}

/// One row of the ledger with its links.
struct LedgerEntry: Sendable {
    let release: UInt64
    /// The row as JSON (`LedgerRow`).
    let row: [UInt8]
    let chain: Digest
}

/// A release held, its own or relayed.
struct StoredRelease: Sendable {
    let manifest: Sealed
    let chain: [Sealed]
}

/// One slice held.
struct StoredSlice: Sendable {
    let key: SliceKey
    let leaf: SliceOfRelease.Leaf
}

/// Everything a release writes, in one transaction.
struct NewRelease: Sendable {
    let number: UInt64
    let manifest: Sealed
    let chain: [Sealed]
    let slices: [StoredSlice]
    let ledger: [LedgerEntry]
    let covered: [CoverageKey: Digest]
    let versions: [FamilyKey: NumberedContent]
    let withheld: [CellKey: ReleaseOutcome.Withheld]
    let record: ReleaseRecord
}

/// What a cluster says of one family of indicators in one period.
struct FamilyKey: Sendable, Hashable {
    let cluster: ClusterID
    let period: PeriodCode
    let family: FamilyCode
}

/// A content with the number that stands for it in the ledger.
struct NumberedContent: Sendable, Hashable {
    let content: Digest
    let version: Int
}

/// The ledger of a hub that released alone, as its root takes it over.
struct ImportedLedger: Sendable {
    let hub: PartyID
    /// The end of that ledger's own chain.
    let head: Digest
    let rows: [LedgerEntry]
    let versions: [(key: FamilyKey, numbered: NumberedContent)]
    let person: String
    let atSeconds: Int64
}
