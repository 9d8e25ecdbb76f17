/// What each owner nets in a combination, reduced to what the rules for magnitudes read.
struct OwnerTotals {
    private(set) var count = 0
    private(set) var nonZeroCount = 0
    /// Σ of the owners' absolute totals.
    private(set) var absoluteTotal: Int128 = 0
    private(set) var largest: Int128 = 0
    private(set) var second: Int128 = 0
    /// Whether every owner stands on both sides and nets nothing.
    private(set) var isUnchanged: Bool

    private struct Owner {
        var total: Int128 = 0
        var isAdded = false
        var isTaken = false
    }

    init(_ combination: Combination) {
        isUnchanged = !combination.isEmpty
        let lastOwner = max(combination.plus.lastOwner, combination.minus.lastOwner)
        var owners = [Owner](repeating: Owner(), count: lastOwner + 1)
        for member in combination.plus {
            owners[member.owner].total += Int128(member.value)
            owners[member.owner].isAdded = true
        }
        for member in combination.minus {
            owners[member.owner].total -= Int128(member.value)
            owners[member.owner].isTaken = true
        }
        for owner in owners where owner.isAdded || owner.isTaken {
            count(owner)
        }
    }

    private mutating func count(_ owner: Owner) {
        let size = Int128(owner.total.magnitude)
        count += 1
        nonZeroCount += size == 0 ? 0 : 1
        absoluteTotal += size
        isUnchanged = isUnchanged && size == 0 && owner.isAdded && owner.isTaken
        if size > largest {
            (largest, second) = (size, largest)
        } else if size > second {
            second = size
        }
    }
}
