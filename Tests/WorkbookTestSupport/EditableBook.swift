package import Spreadsheets

/// A workbook that a test fills in as a person would, cell by cell.
package struct EditableBook {
    private var names: [String] = []
    private var hidden: Set<String> = []
    private var cells: [String: [CellAddress: CellValue]] = [:]

    /// An empty workbook.
    package init(sheets: [String] = []) {
        names = sheets
    }

    /// What a file holds.
    package init(_ bytes: [UInt8]) throws {
        for sheet in try WorkbookReader.read(bytes: bytes).sheets {
            names.append(sheet.name)
            if sheet.isHidden { hidden.insert(sheet.name) }
            for row in sheet.rows {
                for (column, value) in row.cells {
                    cells[sheet.name, default: [:]][
                        CellAddress(column: column, row: row.number)
                    ] = value
                }
            }
        }
    }

    package var sheetNames: [String] { names }

    /// A cell by its name, such as `D7`; a text for an unknown name is a mistake of the test.
    package subscript(_ sheet: String, _ cell: String) -> CellValue? {
        get { CellAddress(cell).flatMap { cells[sheet]?[$0] } }
        set {
            if !names.contains(sheet) { names.append(sheet) }
            if let address = CellAddress(cell) { cells[sheet, default: [:]][address] = newValue }
        }
    }

    /// Fills a row from a column on; an empty text leaves its cell empty.
    package mutating func fill(
        _ sheet: String,
        row: Int,
        from column: Int = 0,
        _ values: [CellValue?]
    ) {
        for (offset, value) in values.enumerated() {
            self[sheet, CellAddress(column: column + offset, row: row).description] = value
        }
    }

    /// The column whose cell in a row holds a text.
    package func column(of text: String, in sheet: String, row: Int) -> Int? {
        cells[sheet]?.first { $0.key.row == row && $0.value == .text(text) }?.key.column
    }

    /// The file.
    package func bytes() throws -> [UInt8] {
        let sheets = names.map { name in
            let own = cells[name] ?? [:]
            let height = own.keys.map(\.row).max() ?? 0
            let width = (own.keys.map(\.column).max() ?? -1) + 1
            return SheetDraft(
                name: name,
                isHidden: hidden.contains(name),
                columns: [],
                rows: (0..<height).map { row in
                    (0..<width).map {
                        CellDraft(own[CellAddress(column: $0, row: row + 1)])
                    }
                }
            )
        }
        return try WorkbookWriter.bytes(
            WorkbookDraft(sheets: sheets, createdAtSeconds: 1_700_000_000)
        )
    }
}
