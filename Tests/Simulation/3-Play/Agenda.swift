/// What will happen, by time; what was entered first comes first among equals.
struct Agenda {
    struct Item {
        let time: Double
        let order: UInt64
        let event: Event
    }

    private var heap: [Item] = []
    private var entered: UInt64 = 0

    var isEmpty: Bool { heap.isEmpty }

    mutating func add(_ event: Event, at time: Double) {
        entered += 1
        heap.append(Item(time: time, order: entered, event: event))
        var child = heap.count - 1
        while child > 0, Self.isBefore(heap[child], heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func next() -> Item? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
            guard let least = children.min(by: { Self.isBefore(heap[$0], heap[$1]) }),
                Self.isBefore(heap[least], heap[parent])
            else { return first }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    /// The next item, if it is of a kind and not later than a time.
    mutating func next(before time: Double, where isWanted: (Event) -> Bool) -> Item? {
        guard let first = heap.first, first.time <= time, isWanted(first.event) else { return nil }
        return next()
    }

    private static func isBefore(_ left: Item, _ right: Item) -> Bool {
        (left.time, left.order) < (right.time, right.order)
    }
}
