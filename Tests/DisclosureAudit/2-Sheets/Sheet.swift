/// All figures ever aired of one variable in one period, with the truth about everyone in them.
struct Sheet {
    /// An unknown: one version of one unit's report.
    struct Column {
        let contributor: AuditContributor
        /// The number of the owner in ``Sheet/ownerNames``.
        let owner: Int
        let value: Int128
        /// The terms of a ratio.
        let terms: AuditEntry.Terms?
        /// The unit, and where it belongs.
        let name: String
    }

    /// An aired figure.
    struct Row {
        let source: AuditRow
        /// Its columns, ascending.
        let members: [Int]
    }

    let variable: AuditVariable
    let period: String
    /// In the order of their contributors.
    let columns: [Column]
    /// In the order they were heard.
    let rows: [Row]
    /// Everybody who knows values that are not their own, by both meanings of knowing: every
    /// version of the units ever under them, and the versions that were.
    let insiders: [Insider]
    let ownerNames: [String]

    func ownerName(_ column: Int) -> String { ownerNames[columns[column].owner] }

    func violation(
        _ check: AuditCheck,
        _ row: Row,
        by attacker: Attacker = .nobody,
        of target: String,
        _ detail: String
    ) -> Violation {
        Violation(
            check: check,
            attacker: attacker,
            target: target,
            cell: AuditCell(row.source),
            detail: detail
        )
    }
}
