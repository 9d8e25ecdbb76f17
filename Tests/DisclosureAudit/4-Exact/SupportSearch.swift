/// Finds every smallest set of at most three owners that a form rests on.
///
/// Owners with a single class are told apart by their rows of the kernel: two are dependent if
/// one is a multiple of the other, so equal rows after scaling are looked up, not compared. Three
/// are dependent if two are so once the third is taken out. Whoever has several classes, or
/// shares one, is taken out together with each other owner in turn.
struct SupportSearch {
    private let classes: SmallClasses
    private let limit: Int
    /// The entries of each class in a sample of the kernel, over one prime.
    private let sample: [[UInt64]]
    private let field: SmallField
    /// The same over another prime, to tell a form of that prime alone.
    private let control: (sample: [[UInt64]], field: SmallField)?
    private var found: Set<[Int]> = []

    init(
        _ classes: SmallClasses,
        limit: Int,
        sample: [[UInt64]],
        field: SmallField,
        control: (sample: [[UInt64]], field: SmallField)?
    ) {
        precondition(limit <= 3, "sets of more than three owners are not searched for")
        self.classes = classes
        self.limit = limit
        self.sample = sample
        self.field = field
        self.control = control
    }

    /// The sets of owners, ascending, smaller ones first; none holds another.
    mutating func run() -> [[Int]] {
        for owner in classes.owners { test([owner]) }
        let live = classes.owners.filter { !found.contains([$0]) }
        let simple = live.filter { isSimple($0) }
        let others = live.filter { !isSimple($0) && classes.own[$0] != nil }
        if limit >= 2 { searchPairs(live, simple, others) }
        if limit >= 3 { searchTriples(live, simple, others) }
        return found.sorted {
            $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
        }
    }

    private func isSimple(_ owner: Int) -> Bool { classes.own[owner]?.count == 1 }

    private mutating func searchPairs(_ live: [Int], _ simple: [Int], _ others: [Int]) {
        for pair in equal(simple, without: nil) { test(pair) }
        for first in others {
            for second in simple { test([first, second].sorted()) }
            for second in others where second > first { test([first, second]) }
        }
        let alive = Set(live)
        for members in classes.shared.keys where members.count == 2 {
            if alive.isSuperset(of: members) { test(members) }
        }
    }

    private mutating func searchTriples(_ live: [Int], _ simple: [Int], _ others: [Int]) {
        for (index, first) in simple.enumerated() {
            for pair in equal(Array(simple[(index + 1)...]), without: first) {
                test([first] + pair)
            }
        }
        for (index, first) in others.enumerated() {
            for pair in equal(simple, without: first) { test(([first] + pair).sorted()) }
            for (offset, second) in others[(index + 1)...].enumerated() {
                let later = others[(index + offset + 2)...]
                complete([first, second], with: simple + later)
            }
        }
        let alive = Set(live)
        for members in classes.shared.keys where alive.isSuperset(of: members) {
            if members.count == 3 { test(members) }
            if members.count == 2 { complete(members, with: live) }
        }
    }

    /// Pairs of owners of one class each whose rows are multiples of each other, as they are or
    /// once an owner's rows are taken out.
    private func equal(_ owners: [Int], without taken: Int?) -> [[Int]] {
        var kept = ReducedRows(field)
        if let taken { for number in classes.within([taken]) { _ = kept.keep(sample[number]) } }
        var groups: [[UInt64]: [Int]] = [:]
        for owner in owners {
            let rest = kept.rest(of: sample[classes.within([owner])[0]])
            // A row that vanishes was found as a smaller set.
            guard let lead = rest.first(where: { $0 != 0 }) else { continue }
            groups[field.scaled(rest, by: field.inverse(lead)), default: []].append(owner)
        }
        return groups.values.filter { $0.count > 1 }.flatMap { group in
            group.indices.flatMap { index in
                group[(index + 1)...].map { [group[index], $0] }
            }
        }
    }

    /// Tests a pair with every third owner.
    private mutating func complete(_ pair: [Int], with thirds: [Int]) {
        guard !found.contains(pair) else { return }
        var kept = ReducedRows(field)
        let own = classes.within(pair)
        for number in own { _ = kept.keep(sample[number]) }
        for third in thirds where !pair.contains(third) {
            let members = (pair + [third]).sorted()
            let added = classes.within(members).filter { !own.contains($0) }
            if added.count == 1, !kept.spans(sample[added[0]]) { continue }
            test(members)
        }
    }

    /// Records a set whose rows are dependent, unless a part of it is recorded.
    private mutating func test(_ members: [Int]) {
        for count in 1..<max(members.count, 1) {
            if subsets(of: members, count).contains(where: found.contains) { return }
        }
        let own = classes.within(members)
        guard isDependent(own, sample, field) else { return }
        if let control, !isDependent(own, control.sample, control.field) { return }
        found.insert(members)
    }

    private func isDependent(_ numbers: [Int], _ sample: [[UInt64]], _ field: SmallField) -> Bool {
        var kept = ReducedRows(field)
        return numbers.contains { !kept.keep(sample[$0]) }
    }

    private func subsets(of members: [Int], _ count: Int) -> [[Int]] {
        if count == 1 { return members.map { [$0] } }
        return members.indices.map { left in
            members.indices.filter { $0 != left }.map { members[$0] }
        }
    }
}
