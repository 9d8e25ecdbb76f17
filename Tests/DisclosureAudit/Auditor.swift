package import Statistics

/// Looks for everything that can be worked out from figures ever aired.
///
/// Written apart from the release gate and by other means, from the same decisions: it takes what
/// was heard and what is true, and shares no code with what decided to air it. Nothing here is
/// random but by fixed seeds: the same input, the same report.
///
/// Not covered (`decisions.md` 28): coalitions of three owners, outside knowledge, what the
/// pattern of withheld cells says, and what can be made of standard deviations.
package struct Auditor {
    let truth: AuditTruth
    private let parameters: AuditParameters
    private let solver: any LinearProgram

    /// Makes an auditor who knows the truth.
    package init(
        truth: AuditTruth,
        parameters: AuditParameters = AuditParameters(),
        solver: any LinearProgram
    ) {
        self.truth = truth
        self.parameters = parameters
        self.solver = solver
    }

    /// Audits everything ever aired.
    package func audit(_ rows: [AuditRow]) -> AuditReport {
        var report = AuditReport()
        var builder = SheetBuilder(truth: truth)
        let sheets = builder.sheets(of: rows)
        report.violations = builder.violations
        report.counters.rows = rows.count
        for sheet in sheets { checkRows(sheet, &report) }
        var known: [Component.Shape: [ExactCheck.Exposure]] = [:]
        for sheet in sheets {
            for component in Component.all(of: sheet) {
                count(component, &report.counters)
                checkForms(component, sheet, &known, &report)
                if sheet.variable.protection == .magnitude {
                    checkBounds(component, sheet, &report)
                }
            }
        }
        for family in LevelCheck.families(of: sheets) {
            var check = LevelCheck(family)
            check.run()
            report.violations += check.violations
            report.counters.groups += check.groups
        }
        return report
    }

    private func checkRows(_ sheet: Sheet, _ report: inout AuditReport) {
        let quotient = RatioQuotient(sheet.variable, truth)
        for row in sheet.rows {
            let expected = Recomputation(sheet, row, quotient: quotient)
            report.violations += FigureCheck(sheet: sheet, row: row, expected: expected)
                .violations()
            report.violations += CellCheck(sheet: sheet, row: row, parameters: parameters)
                .violations()
            let windows = WindowCheck(
                sheet: sheet,
                row: row,
                parameters: parameters,
                ordered: expected.ordered,
                truth: truth
            )
            report.violations += windows.violations()
            if parameters.combinesWindows { report.violations += windows.combined() }
        }
    }

    /// Variables of a family are aired in the same figures: what was found for one holds for all.
    private func checkForms(
        _ component: Component,
        _ sheet: Sheet,
        _ known: inout [Component.Shape: [ExactCheck.Exposure]],
        _ report: inout AuditReport
    ) {
        let exposures: [ExactCheck.Exposure]
        if let found = known[component.shape] {
            exposures = found
        } else {
            exposures = ExactCheck(component, parameters).exposures()
            known[component.shape] = exposures
            report.counters.distinctSystems += 1
        }
        report.violations += exposures.map { $0.violation(component, sheet) }
    }

    private func checkBounds(
        _ component: Component,
        _ sheet: Sheet,
        _ report: inout AuditReport
    ) {
        var check = BoundCheck(component, sheet, parameters, solver)
        check.run()
        report.violations += check.violations
        report.counters.programmes += check.programmes
        report.counters.targets += check.targets
    }

    private func count(_ component: Component, _ counters: inout AuditCounters) {
        let owners = Set(component.owners).count
        counters.systems += 1
        counters.columns += component.columns.count
        counters.classes += component.classes.count
        counters.attackers += owners * (owners - 1) / 2 + component.shape.insiders.count
    }
}
