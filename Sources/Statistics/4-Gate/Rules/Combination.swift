/// A difference of figures: what is left with a plus sign and what with a minus.
struct Combination: Hashable {
    var plus: [Member] = []
    var minus: [Member] = []

    init() {}

    /// The first figure less the second; both by version.
    init(_ first: some Sequence<Member>, minus second: some Sequence<Member>) {
        var left = first.makeIterator()
        var right = second.makeIterator()
        var added = left.next()
        var taken = right.next()
        while added != nil || taken != nil {
            if let member = added, taken.map({ member < $0 }) ?? true {
                plus.append(member)
                added = left.next()
            } else if let member = taken, added.map({ member < $0 }) ?? true {
                minus.append(member)
                taken = right.next()
            } else {
                added = left.next()
                taken = right.next()
            }
        }
    }

    var isEmpty: Bool { plus.isEmpty && minus.isEmpty }

    /// The number of owners it rests on.
    var ownerCount: Int { Set((plus + minus).map(\.owner)).count }

    /// The part of owners who stand on one side only: who came, or left.
    ///
    /// Two versions of one owner's report may be nearly equal, and whoever assumes so reads the rest
    /// of a difference as if they were not there.
    var oneSided: Combination {
        let both = Set(plus.map(\.owner)).intersection(minus.map(\.owner))
        if both.isEmpty { return self }
        var rest = Combination()
        rest.plus = plus.filter { !both.contains($0.owner) }
        rest.minus = minus.filter { !both.contains($0.owner) }
        return rest
    }

    /// Puts two combinations that share no unknown side by side.
    func joined(with other: Combination) -> Combination {
        if isEmpty { return other }
        var union = self
        union.plus += other.plus
        union.minus += other.minus
        return union
    }
}
