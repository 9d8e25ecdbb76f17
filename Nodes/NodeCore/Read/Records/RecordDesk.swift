/// What stands on the page where records of one kind are entered one after the other.
package struct RecordDesk: Sendable, Hashable {
    /// What was entered before, and what it comes to.
    package let list: KindList
    /// What the form of the next one needs.
    package let form: EntryForm
    /// The record kept a moment ago, where it is one of the kind.
    package let kept: RecordHistory?
}
