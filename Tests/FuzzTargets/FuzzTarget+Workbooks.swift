import Localisation
import Spreadsheets
import WorkbookTestSupport

extension FuzzTarget {
    /// The bytes as a package, and as the markup of the worksheet of a good one: checksums would keep a
    /// fuzzer from ever reaching what is packed.
    func checkWorkbook(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let markup = String(decoding: bytes, as: UTF8.self)
        let packed = PackedFile.workbook(
            sheets: [("S", "")],
            texts: ["<si><t>a</t></si>", "<si><t>b</t></si>"],
            formats: ["dd/mm/yyyy", "h:mm"],
            changing: ["xl/worksheets/sheet1.xml": markup]
        )
        let isPackage = try checkPackage(bytes)
        return try checkPackage(packed) || isPackage
    }

    private func checkPackage(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let limits = WorkbookLimits(unpackedBytesMax: 4 << 20, rowsMax: 1_000, cellsMax: 10_000)
        let workbook: Workbook
        do {
            workbook = try WorkbookReader.read(bytes: bytes, limits: limits)
        } catch {
            guard !error.list.isEmpty else { throw FuzzFinding("refused without a reason") }
            for problem in error.list {
                for language in Language.allCases
                where problem.message.rendered(in: language).isEmpty {
                    throw FuzzFinding("refused without words")
                }
            }
            return false
        }
        for sheet in workbook.sheets {
            var last = 0
            for row in sheet.rows {
                guard row.number > last, row.number <= CellAddress.rowMax else {
                    throw FuzzFinding("row \(row.number) after \(last)")
                }
                last = row.number
                for (column, value) in row.cells { try check(value, in: column) }
            }
        }
        return true
    }

    private func check(_ value: CellValue, in column: Int) throws(FuzzFinding) {
        guard (0...CellAddress.columnMax).contains(column) else {
            throw FuzzFinding("column \(column)")
        }
        switch value {
        case .number(let text):
            let isPlain = text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
            }
            guard isPlain, Double(text) != nil else { throw FuzzFinding("\(text) is no number") }
        case .text(let text):
            guard !text.isEmpty else { throw FuzzFinding("an empty text") }
        case .date, .boolean, .fault, .uncomputed: break
        }
    }
}
