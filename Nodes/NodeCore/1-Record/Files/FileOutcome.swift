/// What came of a file, or would.
struct FileOutcome: Sendable, Hashable {
    /// Its records: new, changed, and those that say what an earlier import said.
    var records = LoadOutcome()
    /// Its figures, where it has some.
    var figures: ImportOutcome?
    /// Submissions that are not to be taken in.
    var leftOut = 0
    /// Rows with something wrong.
    var faulty = 0
    /// Everything that is wrong; while there is anything, nothing is kept.
    var problems: [InputProblem] = []
}
