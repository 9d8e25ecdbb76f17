/// The parts of a workbook and how they hang together.
struct WorkbookPackage {
    private let archive: ZipArchive

    init(_ archive: ZipArchive) {
        self.archive = archive
    }

    /// Reads every worksheet; what is wrong with single cells is logged, what is wrong with the
    /// package is thrown.
    func workbook(_ log: inout WorkbookLog) throws(WorkbookProblem) -> Workbook {
        let main = try mainPart()
        let relations = try relations(of: main)
        let index = try index(of: main)
        guard index.sheets.count <= archive.limits.sheetsMax else {
            throw .tooManySheets(sheetsMax: archive.limits.sheetsMax)
        }
        var content = SheetContent(countsFrom1904: index.countsFrom1904)
        for relation in relations.values {
            switch relation.type {
            case "sharedStrings": content.texts = try texts(in: relation.target)
            case "styles": content.dateStyles = try dateStyles(in: relation.target)
            default: break
            }
        }
        var budget = SheetBudget(limits: archive.limits)
        var sheets: [Worksheet] = []
        for entry in index.sheets {
            guard let relation = relations[entry.relation] else {
                throw .missingPart(entry.name)
            }
            // Sheets of charts and dialogues hold no cells.
            guard relation.type == "worksheet" else { continue }
            var reader = WorksheetReader(name: entry.name, content: content, budget: budget)
            try reader.read(try open(relation.target), &log)
            budget = reader.budget
            sheets.append(
                Worksheet(
                    name: entry.name,
                    isHidden: entry.isHidden,
                    rows: reader.rows,
                    merged: reader.merged
                )
            )
        }
        return Workbook(sheets: sheets, countsFrom1904: index.countsFrom1904)
    }

    private func open(_ name: String) throws(WorkbookProblem) -> MarkupCursor {
        guard let part = try archive.part(name) else { throw .missingPart(name) }
        return try MarkupCursor(part)
    }

    // MARK: Relations

    private struct Relation {
        /// The last word of its type.
        let type: String
        /// The part it leads to, from the root of the package.
        let target: String
    }

    private func mainPart() throws(WorkbookProblem) -> String {
        if let part = try archive.part("mimetype") {
            let kind = String(decoding: try part.bytes().prefix(80), as: UTF8.self)
            throw .otherFormat(name: kind.contains("spreadsheet") ? "ODS" : kind)
        }
        guard
            let main = try relations(from: "_rels/.rels", base: "").values.first(where: {
                $0.type == "officeDocument"
            })
        else { throw .otherFormat(name: "ZIP") }
        let lower = main.target.lowercased()
        if lower.hasSuffix(".bin") { throw .otherFormat(name: "XLSB") }
        if lower.contains("word/") { throw .otherFormat(name: "DOCX") }
        if lower.contains("ppt/") { throw .otherFormat(name: "PPTX") }
        return main.target
    }

    private func relations(of part: String) throws(WorkbookProblem) -> [String: Relation] {
        let slash = part.lastIndex(of: "/")
        let folder = slash.map { String(part[...$0]) } ?? ""
        let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
        return try relations(from: "\(folder)_rels/\(name).rels", base: folder)
    }

    private func relations(
        from name: String,
        base: String
    ) throws(WorkbookProblem) -> [String: Relation] {
        guard let part = try archive.part(name) else { return [:] }
        let cursor = try MarkupCursor(part)
        var found: [String: Relation] = [:]
        while let event = try cursor.next() {
            guard case .open("Relationship") = event, let id = cursor.attribute("Id"),
                let type = cursor.attribute("Type")?.split(separator: "/").last,
                let target = cursor.attribute("Target"),
                cursor.attribute("TargetMode") != "External"
            else { continue }
            found[id] = Relation(type: String(type), target: Self.resolved(target, base: base))
        }
        return found
    }

    /// A target against the folder it is named from.
    private static func resolved(_ target: String, base: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = base.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = steps.popLast()
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }

    // MARK: Parts

    private struct Index {
        var sheets: [(name: String, isHidden: Bool, relation: String)] = []
        var countsFrom1904 = false
    }

    private func index(of main: String) throws(WorkbookProblem) -> Index {
        let cursor = try open(main)
        var index = Index()
        while let event = try cursor.next() {
            switch event {
            case .open("workbookPr"):
                index.countsFrom1904 = ["1", "true"].contains(cursor.attribute("date1904") ?? "")
            case .open("sheet"):
                let state = cursor.attribute("state") ?? "visible"
                let name = cursor.attribute("name") ?? ""
                guard let relation = cursor.qualifiedAttribute("id") else {
                    throw .missingPart(name)
                }
                index.sheets.append((name, state != "visible", relation))
            default: continue
            }
        }
        return index
    }

    private func texts(in part: String) throws(WorkbookProblem) -> [String] {
        let cursor = try open(part)
        var texts: [String] = []
        while let event = try cursor.next() {
            guard case .open("si") = event else { continue }
            texts.append(try RichText.read(cursor, until: "si"))
        }
        return texts
    }

    /// For each style of a cell, whether it shows a day.
    private func dateStyles(in part: String) throws(WorkbookProblem) -> [Bool] {
        let cursor = try open(part)
        var codes: [Int: String] = [:]
        var styles: [Bool] = []
        var isInCells = false
        while let event = try cursor.next() {
            switch event {
            case .open("numFmt"):
                if let number = cursor.attribute("numFmtId").flatMap({ Int($0) }) {
                    codes[number] = cursor.attribute("formatCode")
                }
            case .open("cellXfs"): isInCells = true
            case .close("cellXfs"): isInCells = false
            case .open("xf") where isInCells:
                let number = cursor.attribute("numFmtId").flatMap { Int($0) } ?? 0
                styles.append(NumberFormat.showsDate(number: number, code: codes[number]))
            default: continue
            }
        }
        return styles
    }
}
