/// How far the values of a component lie above what anybody knows they must be, by class.
///
/// Everything about bounds follows from these: all columns of a class have the same coefficient
/// in every figure, so what one gives up another of its class may take. A point of the linear
/// programme over columns becomes one over classes by adding up, and back by giving all of a
/// class's room to the target, or to any unknown column of it: the two have the same maximum.
/// Whoever knows a column's value takes its room away, and closes a class whose columns are all
/// known. Less room and fewer open classes leave fewer points, so the maximum can only fall:
/// every shortcut here rests on that.
struct Room {
    private struct Share {
        let owner: Int
        let room: Int128
    }

    private let component: Component
    private let slack: [Int128]
    private let classOf: [Int]
    private let total: [Int128]
    /// Of each owner in each class, largest first.
    private let shares: [[Share]]
    private let classesOfOwner: [Int: Set<Int>]

    init(_ component: Component, slack: [Int128]) {
        self.component = component
        self.slack = slack
        var classOf = [Int](repeating: 0, count: component.owners.count)
        var classesOfOwner: [Int: Set<Int>] = [:]
        for (number, members) in component.classes.enumerated() {
            for column in members {
                classOf[column] = number
                classesOfOwner[component.owners[column], default: []].insert(number)
            }
        }
        self.classOf = classOf
        self.classesOfOwner = classesOfOwner
        total = component.classes.map { $0.reduce(0) { $0 + slack[$1] } }
        shares = component.classes.map { members in
            Dictionary(grouping: members) { component.owners[$0] }
                .map { Share(owner: $0, room: $1.reduce(0) { $0 + slack[$1] }) }
                .sorted { ($1.room, $0.owner) < ($0.room, $1.owner) }
        }
    }

    /// The classes of columns, each once, ascending.
    func classes(of columns: [Int]) -> [Int] { Set(columns.map { classOf[$0] }).sorted() }

    /// What is left to whoever knows the values of these owners.
    func left(knowing owners: [Int]) -> RoomLeft {
        var left = RoomLeft(room: total, isOpen: total.map { _ in true })
        for number in Set(owners.flatMap { classesOfOwner[$0] ?? [] }) {
            let unknown = shares[number].filter { !owners.contains($0.owner) }
            left.room[number] = unknown.reduce(0) { $0 + $1.room }
            left.isOpen[number] = !unknown.isEmpty
        }
        return left
    }

    /// What is left to whoever knows these columns.
    func left(knowingColumns columns: [Int]) -> RoomLeft {
        var left = RoomLeft(room: total, isOpen: total.map { _ in true })
        var unknown = component.classes.map(\.count)
        for column in columns {
            left.room[classOf[column]] -= slack[column]
            unknown[classOf[column]] -= 1
        }
        left.isOpen = unknown.map { $0 > 0 }
        return left
    }

    /// At most what is left to any set of this many owners besides `spared`, with others known.
    ///
    /// Of each class the largest shares are taken, as if one set held them all, and every class
    /// is closed that some set could close: no set leaves less.
    func least(taking count: Int, sparing spared: Int, knowing known: [Int] = []) -> RoomLeft {
        var left = left(knowing: known)
        for number in left.room.indices {
            let others = shares[number].filter { !known.contains($0.owner) }
            let takers = others.filter { $0.owner != spared }
            left.room[number] -= takers.prefix(count).reduce(0) { $0 + $1.room }
            left.isOpen[number] = takers.count < others.count || takers.count > count
        }
        return left
    }

    /// Owners of whom two, besides any one owner, leave as little as any two do.
    ///
    /// Of those who stand in one class only, the three with the most room there. A fourth means
    /// that no two close the class; a pair with the fourth leaves no less when one of the three
    /// takes its place, and there is always one that is neither the target nor in the pair.
    func strongest() -> [Int] {
        var strongest: Set<Int> = []
        for members in shares {
            let single = members.filter { classesOfOwner[$0.owner]?.count == 1 }
            let several = members.filter { classesOfOwner[$0.owner]?.count != 1 }
            strongest.formUnion((single.prefix(3) + several).map(\.owner))
        }
        return strongest.sorted()
    }

    /// The largest columns of a class, of at most three owners.
    ///
    /// All columns of a class can lie as far above their least value as each other, and the
    /// largest must. Whatever pair bounds a column too closely leaves one of the three, unknown
    /// and as large or larger, which it bounds too closely as well.
    func exposed(in number: Int) -> [Int] {
        var owners: Set<Int> = []
        return component.classes[number].sorted { (slack[$1], $0) < (slack[$0], $1) }.filter {
            owners.count < 3 && owners.insert(component.owners[$0]).inserted
        }
    }
}
