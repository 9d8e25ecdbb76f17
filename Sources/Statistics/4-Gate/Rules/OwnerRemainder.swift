/// What each owner nets in a difference, ready for taking out what many insiders know in turn.
struct OwnerRemainder {
    private struct Owner {
        var members = 0
        var total: Int128 = 0

        mutating func add(_ member: Member, sign: Int128) {
            members += 1
            total += sign * Int128(member.value)
        }
    }

    /// What is left without what an insider knows.
    struct Rest {
        let count: Int
        let nonZeroCount: Int
        fileprivate let absoluteTotal: Int128
        fileprivate let largest: Int128
        fileprivate let second: Int128

        /// The p% rule: X − x1 − x2 ≥ p·x1 on absolute totals.
        func isDominated(percent: Int) -> Bool {
            100 * (absoluteTotal - largest - second) < Int128(percent) * largest
        }
    }

    private let owners: [Int: Owner]
    private let bySize: [Int]
    private let absoluteTotal: Int128
    private let nonZeroCount: Int

    init(_ combination: Combination) {
        let owners = Self.owners(of: combination)
        self.owners = owners
        bySize = owners.sorted {
            ($1.value.total.magnitude, $1.key) < ($0.value.total.magnitude, $0.key)
        }.map(\.key)
        absoluteTotal = owners.values.reduce(0) { $0 + Int128($1.total.magnitude) }
        nonZeroCount = owners.values.count { $0.total != 0 }
    }

    /// What is left without a share of the difference.
    func less(_ share: Combination) -> Rest {
        let known = Self.owners(of: share)
        var count = owners.count - known.count
        var nonZero = nonZeroCount
        var absolute = absoluteTotal
        var sizes = Array(bySize.lazy.filter { known[$0] == nil }.prefix(2)).map { owner in
            Int128(owners[owner]?.total.magnitude ?? 0)
        }
        for (number, part) in known {
            guard let owner = owners[number] else { continue }
            absolute -= Int128(owner.total.magnitude)
            nonZero -= owner.total == 0 ? 0 : 1
            guard owner.members > part.members else { continue }
            let left = Int128((owner.total - part.total).magnitude)
            count += 1
            absolute += left
            nonZero += left == 0 ? 0 : 1
            sizes.append(left)
        }
        sizes.sort(by: >)
        return Rest(
            count: count,
            nonZeroCount: nonZero,
            absoluteTotal: absolute,
            largest: sizes.first ?? 0,
            second: sizes.dropFirst().first ?? 0
        )
    }

    private static func owners(of combination: Combination) -> [Int: Owner] {
        var owners: [Int: Owner] = [:]
        for member in combination.plus {
            owners[member.owner, default: Owner()].add(member, sign: 1)
        }
        for member in combination.minus {
            owners[member.owner, default: Owner()].add(member, sign: -1)
        }
        return owners
    }
}
