import Indicators
import Localisation
import Spreadsheets

/// Reads whatever file people have: our own workbook, other people's, exports of surveys, figures.
///
/// Pure. It goes through the whole file and names every problem.
struct RecordFileReader {
    let catalogue: Catalogue
    let file: String

    /// - Throws: `NodeError.badInput` when nothing of the file can be read.
    func read(_ bytes: [UInt8]) throws(NodeError) -> FileContent {
        guard WorkbookReader.recognises(bytes) else { return try readCSV(bytes) }
        var content = FileContent()
        let tables = try tables(of: bytes)
        let sorter = TableSorter(catalogue: catalogue, file: file)
        var surveys: [SurveyTable] = []
        for table in tables where !table.rows.isEmpty {
            switch sorter.sort(table) {
            case .records(let match):
                RecordTableReader(catalogue: catalogue, file: file)
                    .read(table, match, into: &content)
            case .survey(let titles): surveys.append(SurveyTable(table, titles: titles))
            case .figures(let row, let titles): readFigures(table, row, titles, into: &content)
            case .unclear(let problem): content.problems.append(problem)
            case .other where !table.isHidden && table.rows.count > 1:
                content.notes.append(Text.fileSheetLeft(table.sheet ?? file))
            case .other, .ours: continue
            }
        }
        SurveyReader(catalogue: catalogue, file: file).read(surveys, into: &content)
        if !content.isRecognised, content.problems.isEmpty {
            content.problems.append(InputProblem(source: file, reason: Text.fileNothingKnown()))
        }
        return content
    }

    private func readCSV(_ bytes: [UInt8]) throws(NodeError) -> FileContent {
        var content = FileContent()
        let figures = ImportReader(catalogue: catalogue, file: file)
        guard let csv = try? CSVReader.read(bytes: bytes) else {
            content.figures = try figures.read(bytes)
            return content
        }
        content.notes = csv.notes.map(\.message)
        let table = FileTable(csv)
        switch TableSorter(catalogue: catalogue, file: file).sort(table) {
        case .records(let match):
            RecordTableReader(catalogue: catalogue, file: file).read(table, match, into: &content)
        case .survey(let titles):
            SurveyReader(catalogue: catalogue, file: file)
                .read([SurveyTable(table, titles: titles)], into: &content)
        case .unclear(let problem): content.problems.append(problem)
        // A table without any column we know is told what a file of figures looks like.
        case .figures, .other, .ours:
            content.notes = []
            content.figures = try figures.read(bytes)
        }
        return content
    }

    private func tables(of bytes: [UInt8]) throws(NodeError) -> [FileTable] {
        do throws(WorkbookProblems) {
            let workbook = try WorkbookReader.read(bytes: bytes)
            return workbook.sheets.map { FileTable($0, of: workbook) }
        } catch {
            if error.list == [.otherFormat(name: "ZIP")] { return try packedTables(bytes) }
            throw .badInput(
                error.list.map {
                    InputProblem(source: file, reason: $0.message, reasonSaysPlace: true)
                }
            )
        }
    }

    /// ODK gives several CSV files in one package.
    private func packedTables(_ bytes: [UInt8]) throws(NodeError) -> [FileTable] {
        do throws(CSVPackageProblem) {
            return try CSVPackage.read(bytes: bytes).map { FileTable($0.sheet, name: $0.name) }
        } catch {
            throw .badInput(
                error.list.map {
                    InputProblem(
                        source: error.part.map { file + ", " + $0 } ?? file,
                        reason: $0,
                        reasonSaysPlace: true
                    )
                }
            )
        }
    }

    // MARK: Figures in a worksheet

    private func readFigures(
        _ table: FileTable,
        _ titleRow: WorksheetRow,
        _ titles: [Int: String],
        into content: inout FileContent
    ) {
        guard content.figures == nil else {
            content.problems.append(
                table.problem(in: file, row: titleRow.number, Text.fileTwoFigureTables())
            )
            return
        }
        let columns = titles.keys.sorted()
        let headers = columns.map { titles[$0] ?? "" }
        var rows: [SheetRow] = []
        var problems: [InputProblem] = []
        for row in table.rows where row.number > titleRow.number {
            let cells = columns.map { column -> String in
                switch row.cells[column] {
                case .text(let text)?, .number(let text)?, .date(let text)?: return text
                case .boolean(let isTrue)?: return isTrue ? "1" : "0"
                case nil: return ""
                case .fault(let code)?:
                    problems.append(fault(table, row, column, titles, Text.fileCellFault(code)))
                    return ""
                case .uncomputed?:
                    problems.append(fault(table, row, column, titles, Text.fileCellUncomputed()))
                    return ""
                }
            }
            // Notes beside the table are none of its rows.
            if cells.contains(where: { !$0.isEmpty }) {
                rows.append(SheetRow(number: row.number, cells: cells))
            }
        }
        do throws(NodeError) {
            content.figures = try ImportReader(catalogue: catalogue, file: file)
                .read(FigureTable(headers: headers, rows: rows))
        } catch {
            let places = Dictionary(zip(headers, columns)) { first, _ in first }
            problems += error.problems.map { problem in
                table.problem(
                    in: file,
                    row: problem.row == 1 ? titleRow.number : problem.row,
                    column: problem.key.flatMap { places[$0] },
                    title: problem.key,
                    seen: problem.seen,
                    problem.reason
                )
            }
        }
        content.problems += problems
    }

    private func fault(
        _ table: FileTable,
        _ row: WorksheetRow,
        _ column: Int,
        _ titles: [Int: String],
        _ reason: Message
    ) -> InputProblem {
        table.problem(in: file, row: row.number, column: column, title: titles[column], reason)
    }
}
