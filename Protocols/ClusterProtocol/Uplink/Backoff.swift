/// How long to wait before doing again what was in vain: twice as long each time, at most an hour.
///
/// Whoever cannot take it now needs a person, or room on a disk, and the bytes are paid for.
struct Backoff<Item: Hashable & Sendable>: Sendable {
    private var setbacks: [Item: Int] = [:]

    /// Notes a setback of an item, and gives the seconds to wait after it.
    mutating func wait(for item: Item, first: Double) -> Double {
        let times = setbacks[item, default: 0]
        setbacks[item] = times + 1
        return Self.seconds(first: first, times: times)
    }

    static func seconds(first: Double, times: Int) -> Double {
        min(first * Double(1 << min(times, 16)), 3_600)
    }
}
