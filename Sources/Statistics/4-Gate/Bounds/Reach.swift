/// What one kind of attacker can do against the figures of one magnitude: it knows some unknowns,
/// and those of a few owners besides, whoever they are.
struct Reach {
    private let valued: ValuedSystem
    private let problem: ReachProblem
    private let percent: Int
    private let coalition: Int
    private let holdings: [[ValuedSystem.Holding]]
    private let patternsByOwner: [Int: [Int]]
    /// What is sure to be left of each pattern's room, whichever owners put their figures together.
    private let sure: Room

    init(audit: BoundAudit, known: Set<Int>) {
        let valued = audit.valued
        let coalition = known.isEmpty ? audit.parameters.coalitionMax : 1
        let holdings = valued.system.patterns.indices.map {
            valued.holdings(of: $0, besides: known)
        }
        self.valued = valued
        self.coalition = coalition
        self.holdings = holdings
        var patternsByOwner: [Int: [Int]] = [:]
        for (pattern, list) in holdings.enumerated() {
            for holding in list { patternsByOwner[holding.owner, default: []].append(pattern) }
        }
        self.patternsByOwner = patternsByOwner
        percent = audit.parameters.pPercent
        problem = ReachProblem(valued: valued, percent: percent, solver: audit.solver)
        let sure = holdings.map { list in
            var down = Largest()
            var up = Largest()
            for holding in list {
                down.add(holding.down)
                up.add(holding.up)
            }
            return (
                down: down.total(besidesLargest: coalition),
                up: up.total(besidesLargest: coalition)
            )
        }
        self.sure = Room(down: sure.map(\.down), up: sure.map(\.up))
    }

    /// Whether no attacker of this kind bounds the target.
    ///
    /// `exchanges` are those found so far for this target, whoever looked.
    func isSafe(
        _ target: BoundTarget,
        suspectsMax: Int,
        exchanges: inout [Exchange]
    ) -> Bool {
        if target.value == 0 { return true }
        if canRise(target, in: sureRoom(for: target), &exchanges) { return true }
        guard canRise(target, in: room(for: target, besides: []), &exchanges) else { return false }
        let suspects = suspects(against: target)
        let partnerless = room(for: target, besides: [], unknownTo: coalition - 1)
        let everybody = room(for: target, besides: [])
        for suspect in suspects {
            let room = without([suspect], in: partnerless, for: target, unknownTo: coalition - 1)
            if canRise(target, in: room, &exchanges) { continue }
            guard coalition > 1, suspects.count <= suspectsMax else { return false }
            for partner in suspects where partner != suspect {
                let pair = [suspect, partner]
                let room = without(pair, in: everybody, for: target, unknownTo: 0)
                if !canRise(target, in: room, &exchanges) { return false }
            }
        }
        return true
    }

    /// A room in which some owners take part no longer.
    private func without(
        _ owners: [Int],
        in room: Room,
        for target: BoundTarget,
        unknownTo count: Int
    ) -> Room {
        var rest = room
        for pattern in Set(owners.flatMap { patternsByOwner[$0] ?? [] }) {
            let exact = self.room(in: pattern, for: target, besides: owners, unknownTo: count)
            rest.down[pattern] = exact.down
            rest.up[pattern] = exact.up
        }
        return rest
    }

    private func canRise(
        _ target: BoundTarget,
        in room: Room,
        _ exchanges: inout [Exchange]
    ) -> Bool {
        if canExchange(target, in: room) { return true }
        let scaled = ScaledRoom(room, unit: problem.unit(of: target))
        if exchanges.contains(where: { $0.fits(scaled) }) { return true }
        guard let exchange = problem.exchange(for: target, room: scaled) else { return false }
        exchanges.append(exchange)
        return true
    }

    /// Whether plain exchanges have the room the target needs.
    ///
    /// What the target gains, others of its own pattern may lose. Or an unknown of another pattern
    /// loses it, and one of the pattern that makes up the difference sets the other figures right:
    /// where the other pattern stands in all the target's figures and more, one standing in the
    /// rest gains; where it stands in some of them only, one standing in the rest loses as well.
    private func canExchange(_ target: BoundTarget, in room: Room) -> Bool {
        Set(target.versions.compactMap { valued.system.pattern(of: $0) }).contains { pattern in
            var total = room.down[pattern]
            if target.mayRise(by: total, percent: percent) { return true }
            if target.versions.count > 1 { return false }
            let rows = valued.system.patterns[pattern].bits
            for other in valued.system.patterns.indices where other != pattern {
                total += exchange(rows, with: other, in: room)
                if target.mayRise(by: total, percent: percent) { return true }
            }
            return false
        }
    }

    /// What an unknown in some figures gains by one exchange over another pattern.
    private func exchange(_ rows: RowBits, with other: Int, in room: Room) -> Int128 {
        if room.down[other] == 0 { return 0 }
        let otherRows = valued.system.patterns[other].bits
        if rows.isSubset(of: otherRows) {
            guard let rest = valued.system.pattern(in: otherRows.subtracting(rows)) else {
                return 0
            }
            return min(room.down[other], room.up[rest])
        }
        guard otherRows.isSubset(of: rows),
            let rest = valued.system.pattern(in: rows.subtracting(otherRows)), other < rest
        else { return 0 }
        return min(room.down[other], room.down[rest])
    }

    /// The owners worth trying: the largest of each pattern, and everyone in several patterns.
    private func suspects(against target: BoundTarget) -> [Int] {
        var suspects: Set<Int> = []
        for pattern in holdings.indices {
            suspects.formUnion(
                holdings[pattern].lazy.map(\.owner).filter { $0 != target.owner }
                    .prefix(coalition)
            )
        }
        for (owner, patterns) in patternsByOwner
        where patterns.count > 1 && owner != target.owner {
            suspects.insert(owner)
        }
        return suspects.sorted()
    }

    /// The room that the strongest attacker of all leaves: one that knows the largest owners of
    /// every pattern at once.
    private func sureRoom(for target: BoundTarget) -> Room {
        var room = sure
        let isGroup = target.versions.count > 1
        for pattern in holdings.indices
        where isGroup
            || target.versions.contains(where: { valued.system.pattern(of: $0) == pattern })
        {
            let exact = self.room(in: pattern, for: target, besides: [], unknownTo: coalition)
            room.down[pattern] = exact.down
            room.up[pattern] = exact.up
        }
        return room
    }

    /// The room the others have, less what some owners have, and less the `count` largest owners of
    /// every pattern.
    private func room(
        for target: BoundTarget,
        besides owners: [Int],
        unknownTo count: Int = 0
    ) -> Room {
        let rooms = holdings.indices.map {
            room(in: $0, for: target, besides: owners, unknownTo: count)
        }
        return Room(down: rooms.map(\.down), up: rooms.map(\.up))
    }

    /// The same in one pattern.
    ///
    /// The target's own unknowns are left out. Its owner's other unknowns may trade with a single
    /// one of its own, not with its total.
    private func room(
        in pattern: Int,
        for target: BoundTarget,
        besides owners: [Int],
        unknownTo count: Int
    ) -> (down: Int128, up: Int128) {
        var down = Largest()
        var up = Largest()
        for holding in holdings[pattern] where !owners.contains(holding.owner) {
            if holding.owner != target.owner {
                down.add(holding.down)
                up.add(holding.up)
            } else if target.versions.count == 1 {
                let isInside = valued.system.pattern(of: target.versions[0]) == pattern
                down.total += holding.down - (isInside ? valued.down(target.versions[0]) : 0)
                up.total += holding.up - (isInside ? valued.up(target.versions[0]) : 0)
            }
        }
        return (down.total(besidesLargest: count), up.total(besidesLargest: count))
    }

    /// A total and its two largest terms.
    private struct Largest {
        var total: Int128 = 0
        private var first: Int128 = 0
        private var second: Int128 = 0

        mutating func add(_ amount: Int128) {
            total += amount
            if amount > first {
                (first, second) = (amount, first)
            } else if amount > second {
                second = amount
            }
        }

        /// The total less its largest terms, two at most.
        func total(besidesLargest count: Int) -> Int128 {
            total - (count > 0 ? first : 0) - (count > 1 ? second : 0)
        }
    }
}
