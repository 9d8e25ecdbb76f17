import Statistics

/// Leaves of a release that were checked to be in its tree, and what they prove to be whole.
///
/// Leaves are in the order of their keys, so the neighbours of a part prove that nothing of it
/// was left out: whoever carries a release cannot hide a slice of it.
public struct KnownLeaves: Sendable {
    private let count: Int
    private var keys: [Int: SliceKey] = [:]

    /// Starts with no leaf of the `count` that the manifest signs for.
    public init(of count: Int) {
        self.count = count
    }

    /// Adds a leaf whose place was verified.
    public mutating func insert(_ key: SliceKey, at index: Int) {
        keys[index] = key
    }

    /// Whether every leaf of a part is here.
    public func isWhole(_ part: ReleaseQuery.Part) -> Bool {
        guard case .area(let filiere, let zone) = part else { return keys.count == count }
        let start = Self.start(filiere, zone)
        var before = -1
        var after = count
        var own = 0
        for (index, key) in keys {
            if key.isWanted(by: part) {
                own += 1
            } else if key < start {
                before = max(before, index)
            } else {
                after = min(after, index)
            }
        }
        return after - before - 1 == own
    }

    /// Which of the leaves in order show a part and that it is whole: its own and its neighbours.
    public static func indices(showing part: ReleaseQuery.Part, of keys: [SliceKey]) -> Set<Int> {
        guard case .area(let filiere, let zone) = part else { return Set(keys.indices) }
        let start = start(filiere, zone)
        var shown = Set(keys.indices.filter { keys[$0].isWanted(by: part) })
        let others = keys.indices.filter { !keys[$0].isWanted(by: part) }
        if let before = others.last(where: { keys[$0] < start }) { shown.insert(before) }
        if let after = others.first(where: { start < keys[$0] }) { shown.insert(after) }
        return shown
    }

    /// A key that comes before those of a part and after those of the parts before it.
    private static func start(_ filiere: String, _ zone: String?) -> SliceKey {
        SliceKey(filiere: filiere, area: zone.map { .part($0) } ?? .whole, period: "")
    }
}
