/// The document of a worked season, read: its tables as rows, each with the line it stands on.
///
/// A table belongs to the heading above it. Its first row says what it is: one with `calcul` holds
/// figures, one with `calculé` the levels, any other the records of the kind that the heading names.
struct GoldenSeason {
    /// What the document says at a line, and what was expected there.
    struct Finding: Hashable, CustomStringConvertible {
        let line: Int
        let says: String
        let expected: String

        var description: String {
            "\(GoldenSeason.file):\(line): the document says « \(says) », expected « \(expected) »"
        }
    }

    /// The heading of a table with its code.
    struct Heading {
        let line: Int
        let label: String
        let code: String
    }

    /// A record as a person typed it, by field; `name` is how others refer to it.
    struct Entry {
        let line: Int
        let kind: String
        let name: String?
        let cells: [String: String]
    }

    /// A figure and its sum.
    struct Figure {
        let line: Int
        let code: String
        /// The name of a month or a campaign; nil for the campaign that is told.
        let period: String?
        let label: String
        let value: String
        let sum: String
    }

    /// Indicators of which a line says that they have no figure, or that they are all no.
    struct Summary {
        let line: Int
        let isNo: Bool
        let codes: [String]
    }

    /// A row of the grid.
    struct LevelRow {
        let line: Int
        let code: String
        let label: String
        let declared: String
        let computed: String
        let reason: String
    }

    static let file = "saison-ananas.md"
    /// The column that names a record of the document; nobody types it.
    static let nameColumn = "n°"
    static let noFigure = "—"

    private(set) var headings: [Heading] = []
    private(set) var entries: [Entry] = []
    private(set) var figures: [Figure] = []
    private(set) var summaries: [Summary] = []
    private(set) var levels: [LevelRow] = []
    /// What could not be read.
    private(set) var findings: [Finding] = []

    init(_ document: String) {
        var heading: Heading?
        var titles: [String]?
        let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
        for (offset, text) in lines.map(Self.plain).enumerated() {
            let line = offset + 1
            guard text.hasPrefix("|") else {
                titles = nil
                if text.hasPrefix("#") {
                    heading = Self.heading(text, at: line)
                    if let heading { headings.append(heading) }
                } else if text.hasPrefix("sans chiffre : ") || text.hasPrefix("non : ") {
                    let codes = Self.quoted(text)
                    summaries.append(
                        Summary(line: line, isNo: text.hasPrefix("non"), codes: codes)
                    )
                }
                continue
            }
            let cells = Self.cells(text)
            guard let columns = titles else {
                titles = cells
                continue
            }
            if cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "-" } }) { continue }
            guard cells.count == columns.count else {
                findings.append(
                    Finding(line: line, says: text, expected: "\(columns.count) cells")
                )
                continue
            }
            take(
                Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first }),
                at: line,
                under: heading
            )
        }
    }

    private mutating func take(_ cells: [String: String], at line: Int, under heading: Heading?) {
        func cell(_ column: String) -> String { cells[column] ?? "" }
        if cells["calcul"] != nil {
            figures.append(
                Figure(
                    line: line,
                    code: cell("code"),
                    period: cells["mois"] ?? cells["campagne"],
                    label: cell("libellé"),
                    value: cell("valeur"),
                    sum: cell("calcul")
                )
            )
        } else if cells["calculé"] != nil {
            levels.append(
                LevelRow(
                    line: line,
                    code: cell("ligne"),
                    label: cell("libellé"),
                    declared: cell("déclaré"),
                    computed: cell("calculé"),
                    reason: cell("pourquoi")
                )
            )
        } else if let heading {
            var fields = cells
            let name = fields.removeValue(forKey: Self.nameColumn)
            entries.append(Entry(line: line, kind: heading.code, name: name, cells: fields))
        } else {
            findings.append(
                Finding(line: line, says: "a table", expected: "a heading with a code above it")
            )
        }
    }

    /// `### Formation (`training`)`; nil where there is no code.
    private static func heading(_ text: String, at line: Int) -> Heading? {
        guard let code = quoted(text).first, let open = text.firstIndex(of: "`") else {
            return nil
        }
        var label = text[..<open].drop { $0 == "#" || $0 == " " }
        while let last = label.last, last == "(" || last == " " { label.removeLast() }
        return Heading(line: line, label: String(label), code: code)
    }

    private static func cells(_ text: String) -> [String] {
        var row = text[...]
        while row.last == " " { row.removeLast() }
        row.removeFirst()
        if row.last == "|" { row.removeLast() }
        return row.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            var cell = cell.drop { $0 == " " }
            while cell.last == " " { cell.removeLast() }
            return String(cell)
        }
    }

    /// What stands between back quotes.
    private static func quoted(_ text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// One kind of space and one minus sign, so that typography decides nothing.
    static func plain(_ text: some StringProtocol) -> String {
        let spaces: Set<Character> = ["\u{00A0}", "\u{2009}", "\u{202F}"]
        return String(text.map { spaces.contains($0) ? " " : $0 == "\u{2212}" ? "-" : $0 })
    }
}
