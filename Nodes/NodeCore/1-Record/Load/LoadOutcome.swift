/// What came of a load.
struct LoadOutcome: Sendable, Hashable {
    /// Records that were not there.
    var added = 0
    /// Records that said something else.
    var changed = 0
    /// Rows that say what an earlier load said, or what stands there.
    var unchanged = 0

    var rowCount: Int { added + changed + unchanged }
}
