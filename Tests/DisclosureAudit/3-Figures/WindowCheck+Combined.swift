extension WindowCheck {
    /// What follows from all windows of a figure and its total together.
    ///
    /// Equal values are put in one order here, that of their contributors.
    func combined() -> [Violation] {
        let windows = Self.aired(row, of: sheet, ordered)
        guard !windows.isEmpty else { return [] }
        let columns = ordered.values.map(\.column)
        var places = [Int](repeating: -1, count: sheet.columns.count)
        for (place, column) in columns.enumerated() { places[column] = place }
        let component = Component(
            columns: columns,
            owners: columns.map { sheet.columns[$0].owner },
            rows: [Array(columns.indices)] + windows.map(Array.init),
            insiders: sheet.insiders.restricted(to: places),
            sector: row.source.sector
        )
        return ExactCheck(component, parameters).exposures().map { exposure in
            let names = exposure.owners.map { sheet.ownerNames[$0] }
            let knows = exposure.insider == nil ? names.dropLast() : []
            return sheet.violation(
                .windows,
                row,
                by: exposure.insider ?? Attacker(owners: knows),
                of: names.suffix(exposure.insider == nil ? 1 : names.count)
                    .joined(separator: ", "),
                "quantiles and total together rest on \(names.joined(separator: ", ")) alone"
            )
        }
    }
}
