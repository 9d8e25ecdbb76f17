/// The classes that few enough owners share for a small form to rest on them.
///
/// A form has one coefficient for a whole class, so it rests on all owners of a class or on none.
struct SmallClasses {
    /// The classes of one owner, by owner.
    private(set) var own: [Int: [Int]] = [:]
    /// The classes of two owners and of three, by owners in ascending order.
    private(set) var shared: [[Int]: [Int]] = [:]
    /// All owners of any of them, ascending.
    let owners: [Int]

    /// Takes the owners of each class; a class nobody is left in counts for nothing.
    init(_ ownersOfClass: [Set<Int>], limit: Int) {
        var owners: Set<Int> = []
        for (number, members) in ownersOfClass.enumerated() {
            guard (1...limit).contains(members.count) else { continue }
            owners.formUnion(members)
            if members.count == 1, let owner = members.first {
                own[owner, default: []].append(number)
            } else {
                shared[members.sorted(), default: []].append(number)
            }
        }
        self.owners = owners.sorted()
    }

    /// The most classes any owner has a part in.
    var largestBlock: Int {
        var counts = own.mapValues(\.count)
        for (members, classes) in shared {
            for owner in members { counts[owner, default: 0] += classes.count }
        }
        return counts.values.max() ?? 0
    }

    /// The classes that rest on these owners, in ascending order, and on nobody else.
    func within(_ owners: [Int]) -> [Int] {
        var classes = owners.flatMap { own[$0] ?? [] }
        guard !shared.isEmpty else { return classes }
        for (index, first) in owners.enumerated() {
            for second in owners[(index + 1)...] { classes += shared[[first, second]] ?? [] }
        }
        return owners.count == 3 ? classes + (shared[owners] ?? []) : classes
    }
}
