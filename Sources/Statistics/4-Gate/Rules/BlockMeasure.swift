/// What the rules read of one block of a difference, owners of several parts left out.
struct BlockMeasure {
    let isEmpty: Bool
    /// Whether all its owners, those left out included, amended without change.
    let isUnchanged: Bool
    let count: Int
    let nonZeroCount: Int
    let total: Int128
    let largest: Int128
    let second: Int128

    init(_ block: Combination, leavingOut shared: Set<Int>) {
        isEmpty = block.isEmpty
        let everybody = OwnerTotals(block)
        let counted = shared.isEmpty ? everybody : OwnerTotals(block.without(shared))
        isUnchanged = everybody.isUnchanged
        count = counted.count
        nonZeroCount = counted.nonZeroCount
        total = counted.absoluteTotal
        largest = counted.largest
        second = counted.second
    }
}

extension Combination {
    /// The owners of its members, with repetitions.
    var owners: some Sequence<Int> { [plus, minus].lazy.joined().map(\.owner) }

    fileprivate func without(_ owners: Set<Int>) -> Combination {
        var rest = Combination()
        rest.plus = plus.filter { !owners.contains($0.owner) }
        rest.minus = minus.filter { !owners.contains($0.owner) }
        return rest
    }

    /// The absolute net amounts of some owners.
    func sizes(of owners: Set<Int>) -> [Int: Int128] {
        if owners.isEmpty { return [:] }
        var nets: [Int: Int128] = [:]
        for member in plus where owners.contains(member.owner) {
            nets[member.owner, default: 0] += Int128(member.value)
        }
        for member in minus where owners.contains(member.owner) {
            nets[member.owner, default: 0] -= Int128(member.value)
        }
        return nets.mapValues { Int128($0.magnitude) }
    }
}
