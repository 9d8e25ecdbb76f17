import Indicators
import Localisation
import Spreadsheets

/// A record that a file tells of, as typed, with the place of each of its fields.
struct FileEntry: Sendable, Hashable {
    /// Names its source gives it, the one it is to be known by first: a record held under any of them
    /// is this one.
    let names: [String]
    let kind: RecordKindCode
    /// What stands in its fields, as typed.
    var typed: [String: String]
    let place: FilePlace
    /// Fields whose cells were refused already, by their codes: the record is wrong, and what else
    /// is wrong with it is still to be told.
    var refused: Set<String> = []
}

/// Where a record stands in a file.
struct FilePlace: Sendable, Hashable {
    let file: String
    let sheet: String?
    let row: Int
    /// The column of each field that has one, by the field's code, which problems bear.
    var columns: [String: Int]

    /// A problem of the record, with the cell where the field it names stands.
    func placed(_ problem: InputProblem) -> InputProblem {
        let column = problem.key.flatMap { columns[$0] }
        let address = column.map { CellAddress(column: $0, row: row).description }
        return problem.placed(
            in: file,
            sheet: sheet,
            cell: sheet == nil ? nil : address,
            row: row
        )
    }
}
