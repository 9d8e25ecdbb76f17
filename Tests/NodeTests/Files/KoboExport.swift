import Spreadsheets
import WorkbookTestSupport

/// An export as KoboToolbox gives it of a form, made of the form's own names: a sheet of submissions,
/// one for each repeat, and the columns that the server adds.
struct KoboExport {
    private struct Table {
        /// Questions by their name, with the groups before it.
        var paths: [(name: String, path: String)] = []
        var rows: [[String: String]] = []
    }

    struct BadAnswer: Error { let what: String }

    /// Whether the export has the column of names that stay.
    var hasRoot = true
    private let answers: [String: Set<String>]
    private var types: [String: String] = [:]
    private var tables: [String: Table] = [:]
    private var repeats: [String] = []
    private static let main = "main"

    init(form: [UInt8]) throws {
        let book = try WorkbookReader.read(bytes: form)
        func rows(_ name: String) throws -> [[String: String]] {
            guard let sheet = book.sheets.first(where: { $0.name == name }) else {
                throw BadAnswer(what: name)
            }
            let titles = sheet.rows[0].cells
            return sheet.rows.dropFirst().map { row in
                var cells: [String: String] = [:]
                for (column, value) in row.cells {
                    if case .text(let title)? = titles[column], case .text(let text) = value {
                        cells[title] = text
                    }
                }
                return cells
            }
        }
        var answers: [String: Set<String>] = [:]
        for choice in try rows("choices") {
            answers[choice["list_name"] ?? "", default: []].insert(choice["name"] ?? "")
        }
        self.answers = answers
        var groups: [String] = []
        var table = Self.main
        tables[Self.main] = Table()
        for question in try rows("survey") {
            let name = question["name"] ?? ""
            switch question["type"] ?? "" {
            case "begin_group": groups.append(name)
            case "end_group": groups.removeLast()
            case "begin_repeat":
                table = name
                repeats.append(name)
                groups.append(name)
                tables[name] = Table()
            case "end_repeat":
                table = Self.main
                groups.removeLast()
            case let type:
                types[name] = type
                tables[table]?.paths.append((name, (groups + [name]).joined(separator: "/")))
            }
        }
    }

    /// Names of the questions of the submission itself, or of a repeat.
    func names(_ table: String? = nil) -> [String] {
        tables[table ?? Self.main]?.paths.map(\.name) ?? []
    }

    /// Adds a submission; a second one of a number is its correction and takes its place.
    mutating func submit(
        _ number: Int,
        version: String,
        root: String,
        status: String = "",
        _ given: [String: String],
        _ rows: [String: [[String: String]]] = [:]
    ) throws {
        for (name, rows) in rows {
            for row in rows { try check(row, against: name) }
        }
        try check(given, against: Self.main)
        tables[Self.main]?.rows.removeAll { $0["_id"] == String(number) }
        for name in repeats {
            tables[name]?.rows.removeAll { $0["_submission__id"] == String(number) }
        }
        tables[Self.main]?.rows.append(
            given.merging([
                "_id": String(number), "_uuid": version, "meta/rootUuid": root,
                "_validation_status": status, "_submission_time": "2026-01-0\(number)T10:00:00",
                "__version__": "v1", "_index": String(number),
            ]) { $1 }
        )
        for (name, rows) in rows {
            for row in rows {
                tables[name]?.rows.append(
                    row.merging([
                        "_parent_table_name": Self.main, "_parent_index": String(number),
                        "_submission__id": String(number), "_submission__uuid": version,
                        "_submission__validation_status": status,
                    ]) { $1 }
                )
            }
        }
    }

    private func check(_ given: [String: String], against table: String) throws {
        let known = names(table)
        for (name, answer) in given {
            guard known.contains(name) else { throw BadAnswer(what: "\(table)/\(name)") }
            let words = (types[name] ?? "").split(separator: " ").map(String.init)
            guard words.count == 2, words[0] == "select_one" else { continue }
            guard answers[words[1]]?.contains(answer) == true else {
                throw BadAnswer(what: "\(name) = \(answer)")
            }
        }
    }

    // MARK: Files

    private static let system = [
        "_id", "_uuid", "_submission_time", "_validation_status", "__version__", "meta/rootUuid",
        "_index",
    ]
    private static let repeatSystem = [
        "_index", "_parent_table_name", "_parent_index", "_submission__id", "_submission__uuid",
        "_submission__validation_status",
    ]

    private func titles(_ table: String) -> [(title: String, key: String)] {
        let own = (tables[table]?.paths ?? []).map { (title: $0.path, key: $0.name) }
        let added = table == Self.main ? Self.system : Self.repeatSystem
        return own
            + added.filter { hasRoot || $0 != "meta/rootUuid" }.map { (title: $0, key: $0) }
    }

    func workbook() throws -> [UInt8] {
        var book = EditableBook(sheets: [Self.main] + repeats)
        for name in [Self.main] + repeats {
            let titles = titles(name)
            book.fill(name, row: 1, titles.map { .text($0.title) })
            for (place, row) in (tables[name]?.rows ?? []).enumerated() {
                book.fill(
                    name,
                    row: place + 2,
                    titles.map { title in
                        guard let text = row[title.key], !text.isEmpty else { return nil }
                        // The server's own numbers are numbers, and so are those of the form.
                        let isNumber = ["integer", "decimal"].contains(types[title.key])
                        return isNumber ? .number(text) : .text(text)
                    }
                )
            }
        }
        return try book.bytes()
    }

    /// The submissions alone, as the CSV export has them.
    func csv() -> [UInt8] {
        let titles = titles(Self.main)
        return CSVWriter(separator: .semicolon, byteOrderMark: true).bytes(
            headers: titles.map(\.title),
            rows: (tables[Self.main]?.rows ?? []).map { row in titles.map { row[$0.key] ?? "" } }
        )
    }
}
