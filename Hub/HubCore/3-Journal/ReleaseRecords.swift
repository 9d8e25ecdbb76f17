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
    let versions: [Fold.Key: (content: Digest, version: Int)]
    let withheld: [CellKey: ReleaseOutcome.Withheld]
}
