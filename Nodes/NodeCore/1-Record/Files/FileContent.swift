import Indicators
import Localisation

/// What a file holds for a node.
struct FileContent: Sendable {
    /// Its records, in its order.
    var entries: [FileEntry] = []
    /// Its figures.
    var figures: ImportedFile?
    /// What is wrong in it.
    var problems: [InputProblem] = []
    /// Rows that are wrong before they are a record.
    var faultyRows = 0
    /// Submissions that nobody approved, or that a later version of themselves replaces.
    var leftOut = 0
    /// What a person should know although nothing is wrong.
    var notes: [Message] = []
    /// Whether any table of it was understood.
    var isRecognised: Bool { !entries.isEmpty || figures != nil || isEmptyTable }
    /// A table of ours or of a survey, with no row filled in.
    var isEmptyTable = false
}
