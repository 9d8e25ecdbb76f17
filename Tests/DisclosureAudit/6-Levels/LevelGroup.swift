/// The difference of two sets of levels that anybody can count: those added and those taken.
///
/// Of a figure by itself nothing is taken. Of a difference only the net count of each level is
/// known; a net count of more than 80 % of those added shows that at least so many of them are
/// at that level, and a negative one says the same of those taken.
struct LevelGroup: Hashable {
    let added: ColumnSet
    let taken: ColumnSet

    /// What is in one and not in the other.
    init(_ added: ColumnSet, less taken: ColumnSet) {
        self.added = added.subtracting(taken)
        self.taken = taken.subtracting(added)
    }

    private init(added: ColumnSet, taken: ColumnSet) {
        self.added = added
        self.taken = taken
    }

    /// The group once these columns are known.
    func knowing(_ known: ColumnSet) -> LevelGroup {
        LevelGroup(added: added.subtracting(known), taken: taken.subtracting(known))
    }
}
