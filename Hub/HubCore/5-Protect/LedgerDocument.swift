import Reports
@_spi(Unprotected) import Statistics

/// The ledger as auditors read it (`grenier/ledger/1`): who is in each figure, never with what.
struct LedgerDocument {
    let rows: [LedgerRow]

    var json: JSONValue {
        ["format": "grenier/ledger/1", "rows": .array(rows.map(Self.json))]
    }

    private static func json(_ row: LedgerRow) -> JSONValue {
        [
            "release": .text(row.release), "epoch": .text(row.epoch),
            "filiere": .text(row.filiere), "zone": .optional(row.zone),
            "period": .text(row.period), "indicator": .text(row.indicator),
            "family": .text(row.family),
            "contributors": .array(
                row.contributors.map {
                    ["id": .text($0.unit), "version": .integer(Int64($0.version))]
                }
            ),
            "figures": .object(ReleaseDocument.members(row.figures.released)),
            "roundingUnit": .optional(row.rounding), "origin": .optional(row.origin),
        ]
    }
}
