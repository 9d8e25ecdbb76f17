import Spreadsheets

/// Finds the submission of every row of an export, however deep its tables repeat.
struct SurveyOwners: Sendable {
    /// The submission of a row, and whether a later version of it stands in the same file.
    struct Owner: Sendable, Hashable {
        let submission: SurveySubmission
        var isReplaced = false
    }

    /// By the place of the table and the place of the row in it.
    private(set) var owners: [[Owner]] = []
    /// Submissions that are not to be taken in.
    private(set) var leftOut = 0

    private struct Place: Hashable {
        let table: String
        let index: String
    }

    private var byPlace: [Place: Owner] = [:]
    private var byKey: [String: Owner] = [:]

    /// The deepest repeat within repeats that is followed.
    private static let depthMax = 4

    init(_ tables: [SurveyTable]) {
        owners = tables.map { table in
            table.rows.map { Owner(submission: table.submission(of: $0)) }
        }
        markReplaced(tables)
        let mains = tables.indices.filter { !tables[$0].isRepeat }
        for place in mains { index(tables[place], place) }
        let main = mains.count == 1 ? mains.first.map { Self.name(of: tables[$0]) } : nil
        for _ in 0..<Self.depthMax {
            for place in tables.indices where tables[place].isRepeat {
                for (row, content) in tables[place].rows.enumerated() {
                    if let owner = parent(of: content, in: tables[place], main: main) {
                        owners[place][row] = owner
                    }
                }
                index(tables[place], place)
            }
        }
        let counted = mains.isEmpty ? Array(tables.indices) : mains
        var refused: Set<Owner> = []
        for owner in counted.flatMap({ owners[$0] }) where !owner.isTaken { refused.insert(owner) }
        leftOut = refused.count
    }

    /// Of the rows of one submission the one that was sent last stands.
    private mutating func markReplaced(_ tables: [SurveyTable]) {
        for place in tables.indices where !tables[place].isRepeat {
            var latest: [String: Int] = [:]
            for row in owners[place].indices {
                guard let name = owners[place][row].submission.names.first else { continue }
                guard let other = latest[name] else {
                    latest[name] = row
                    continue
                }
                let isLater =
                    owners[place][row].submission.time >= owners[place][other].submission.time
                owners[place][isLater ? other : row].isReplaced = true
                if isLater { latest[name] = row }
            }
        }
    }

    private mutating func index(_ table: SurveyTable, _ place: Int) {
        for (row, content) in table.rows.enumerated() {
            let owner = owners[place][row]
            if let index = table.text(SurveyColumns.index, in: content) {
                byPlace[Place(table: Self.name(of: table), index: index)] = owner
            }
            if let key = table.text(["KEY"], in: content) { byKey[key] = owner }
        }
    }

    private func parent(
        of row: WorksheetRow,
        in table: SurveyTable,
        main: String?
    ) -> Owner? {
        if let key = table.text(SurveyColumns.parentKey, in: row) { return byKey[key] }
        guard let index = table.text(SurveyColumns.parentIndex, in: row) else { return nil }
        let named = table.text(SurveyColumns.parentTable, in: row)
        // Names of sheets are cut where those of tables are not.
        let candidates = [named, named.map { String($0.prefix(SheetName.charactersMax)) }, main]
        return candidates.lazy.compactMap { name in
            name.flatMap { byPlace[Place(table: $0, index: index)] }
        }.first
    }

    private static func name(of table: SurveyTable) -> String { table.table.sheet ?? "" }
}

extension SurveyOwners.Owner {
    /// Whether its records count.
    var isTaken: Bool { submission.isApproved && !isReplaced }
}
