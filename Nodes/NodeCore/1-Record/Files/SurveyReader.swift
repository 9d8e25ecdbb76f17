import Indicators
import Localisation
import Spreadsheets

/// Reads exports of KoboToolbox and ODK: submissions, the rows that repeat within them, their versions
/// and what reviewers said.
struct SurveyReader {
    let catalogue: Catalogue
    let file: String
    let vocabulary: SurveyVocabulary

    init(catalogue: Catalogue, file: String) {
        self.catalogue = catalogue
        self.file = file
        vocabulary = SurveyVocabulary(catalogue)
    }

    func read(_ tables: [SurveyTable], into content: inout FileContent) {
        guard !tables.isEmpty else { return }
        content.isEmptyTable = true
        let owners = SurveyOwners(tables)
        content.leftOut += owners.leftOut
        for (place, table) in tables.enumerated() {
            read(table, owners.owners[place], into: &content)
        }
    }

    private func read(
        _ table: SurveyTable,
        _ owners: [SurveyOwners.Owner],
        into content: inout FileContent
    ) {
        let meanings = meanings(of: table, &content)
        guard !meanings.isEmpty else { return }
        var ordinals: [String: Int] = [:]
        for (place, row) in table.rows.enumerated() where owners[place].isTaken {
            let submission = owners[place].submission
            guard let first = submission.names.first else {
                content.faultyRows += 1
                content.problems.append(
                    table.table.problem(in: file, row: row.number, Text.surveyRowUnnamed())
                )
                continue
            }
            ordinals[first, default: 0] += 1
            let reader = SurveyRowReader(
                catalogue: catalogue,
                file: file,
                table: table,
                row: row,
                meanings: meanings,
                names: submission.names,
                ordinal: table.isRepeat ? ordinals[first] : nil
            )
            let read = reader.read()
            content.problems += read.problems
            content.entries += read.entries
        }
    }

    /// What each column says: by our own names, or else by those of the fields of one kind.
    private func meanings(
        of table: SurveyTable,
        _ content: inout FileContent
    ) -> [Int: SurveyVocabulary.Meaning] {
        var found: [Int: SurveyVocabulary.Meaning] = [:]
        var taken: Set<SurveyVocabulary.Meaning> = []
        for (column, title) in table.titles.sorted(by: { $0.key < $1.key }) {
            guard let meaning = vocabulary.meaning(of: title), taken.insert(meaning).inserted
            else { continue }
            found[column] = meaning
        }
        let others = table.titles.filter {
            found[$0.key] == nil && !Self.isSystem(SurveyColumns.bare($0.value))
        }
        guard let row = table.table.rows.first, !others.isEmpty else { return found }
        let rows = found.compactMap { column, meaning -> RecordKindCode? in
            if case .row(let kind) = meaning { kind } else { nil }
        }
        let isOurs = found.count > rows.count
        let sorter = TableSorter(catalogue: catalogue, file: file)
        if !isOurs {
            let kinds = rows.first.flatMap { catalogue.recordKind($0) }.map { [$0] }
            switch sorter.recognised(table.table, [(row, others)], among: kinds) {
            case .records(let match):
                for (column, field) in match.fields {
                    found[column] = .field(match.kind.code, field.code)
                }
                if let field = match.missing.first {
                    found = [:]
                    content.problems.append(
                        table.table.problem(
                            in: file,
                            row: row.number,
                            Text.fileColumnMissing(field.label.french)
                        )
                    )
                }
            case .unclear(let problem): content.problems.append(problem)
            case .other, .ours, .figures, .survey: break
            }
        }
        let strangers = others.filter { found[$0.key] == nil }.sorted { $0.key < $1.key }
        if !strangers.isEmpty, !found.isEmpty {
            content.notes.append(
                Text.fileColumnsLeft(
                    table.table.sheet ?? file,
                    strangers.prefix(12).map(\.value).joined(separator: ", ")
                        + (strangers.count > 12 ? "…" : "")
                )
            )
        }
        return found
    }

    private static let system: Set<String> = [
        "start", "end", "today", "deviceid", "username", "simserial", "subscriberid",
        "phonenumber", "audit", "rootUuid", "instanceID", "instanceName", "deprecatedID", "KEY",
        "PARENT_KEY", "SubmissionDate", "SubmitterID", "SubmitterName", "AttachmentsPresent",
        "AttachmentsExpected", "Status", "ReviewState", "DeviceID", "Edits", "FormVersion",
        "formhub", "uuid", "meta-instanceID", "meta-instanceName", "visit_kinds",
    ]

    private static func isSystem(_ title: String) -> Bool {
        title.hasPrefix("_") || system.contains(title)
    }
}
