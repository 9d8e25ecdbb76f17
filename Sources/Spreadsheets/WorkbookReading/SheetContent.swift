/// What the cells of every worksheet refer to.
struct SheetContent {
    var countsFrom1904: Bool
    /// Texts that cells name by their place.
    var texts: [String] = []
    /// For each style of a cell, whether it shows a day.
    var dateStyles: [Bool] = []
}

/// The rows and cells that may still be read.
struct SheetBudget {
    let limits: WorkbookLimits
    private(set) var rows = 0
    private(set) var cells = 0

    init(limits: WorkbookLimits) {
        self.limits = limits
    }

    mutating func takeRow(of sheet: String) throws(WorkbookProblem) {
        rows += 1
        guard rows <= limits.rowsMax else {
            throw .tooManyRows(sheet: sheet, rowsMax: limits.rowsMax)
        }
    }

    mutating func takeCell(of sheet: String) throws(WorkbookProblem) {
        cells += 1
        guard cells <= limits.cellsMax else {
            throw .tooManyCells(sheet: sheet, cellsMax: limits.cellsMax)
        }
    }
}
