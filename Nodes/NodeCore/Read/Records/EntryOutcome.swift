/// What became of something a person entered.
package enum EntryOutcome: Sendable, Hashable {
    /// It is kept: the record, and whether it says something new.
    case kept(RecordID, isChanged: Bool)
    /// Nothing was kept, for all of these reasons.
    case refused([EntryProblem])
}
