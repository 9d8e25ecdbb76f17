import Localisation
import Spreadsheets

/// A table of figures, whatever file it stands in.
struct FigureTable: Sendable, Hashable {
    /// The titles of its columns.
    let headers: [String]
    /// The rows below, each with as many cells as there are titles.
    let rows: [SheetRow]
    /// What a person should know of how it was read.
    var notes: [Message] = []
}
