import Spreadsheets
import Statistics

/// A figure of a release, as the export says it.
struct ExportedCell: Sendable {
    let filiere: String
    /// Nothing for the whole country.
    let zone: String?
    let period: String
    let indicator: String
    let unit: String
    let status: CellStatus
    let nReporting: Int?
    let sum: PublishedNumber?
    let median: PublishedNumber?

    var isAired: Bool { status == .aired }
}

/// The CSV export of a release, read back as anyone would.
struct ExportedTable: Sendable {
    let cells: [ExportedCell]

    /// Reads the file.
    ///
    /// - Throws: `DemonstrationError.answer` when it is not such a table.
    init(bytes: [UInt8]) throws {
        let sheet: Sheet
        do {
            sheet = try CSVReader.read(bytes: bytes)
        } catch {
            throw DemonstrationError.answer(name: "export", seen: "\(error)")
        }
        cells = try sheet.rows.map { row in
            func text(_ title: String) throws -> String {
                guard let column = sheet.column(named: title) else {
                    throw DemonstrationError.answer(name: "export", seen: title)
                }
                return row.cells[column]
            }
            let seen = try text("status")
            guard let status = CellStatus(rawValue: seen) else {
                throw DemonstrationError.answer(name: "export", seen: seen)
            }
            let zone = try text("zone")
            return ExportedCell(
                filiere: try text("filiere"),
                zone: zone.isEmpty ? nil : zone,
                period: try text("period"),
                indicator: try text("indicator"),
                unit: try text("unit"),
                status: status,
                nReporting: Int(try text("n_reporting")),
                sum: Self.number(try text("sum")),
                median: Self.number(try text("p50"))
            )
        }
    }

    /// The figure of an indicator in a zone, or in the whole country.
    func cell(_ indicator: String, period: String, zone: String?) -> ExportedCell? {
        cells.first { $0.indicator == indicator && $0.period == period && $0.zone == zone }
    }

    private static func number(_ text: String) -> PublishedNumber? {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard let digits = Int128(parts.joined()) else { return nil }
        return try? PublishedNumber(
            significand: digits,
            decimals: parts.count > 1 ? parts[1].count : 0
        )
    }
}
