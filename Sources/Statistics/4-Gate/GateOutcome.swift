/// Everything a run of the gate decided.
@_spi(Unprotected)
public struct GateOutcome: Sendable {
    /// What may be said.
    public let released: ReleasedTable
    /// What to append to the ledger, before anything is said.
    public let newRows: [AiredRow]
    /// Why the current data of other cells was not aired.
    public let reasons: [CellKey: Withholding]
}
