/// What one kind of attacker can do against the figures of one magnitude: it knows some unknowns,
/// and those of a few owners besides, whoever they are.
struct Reach {
    private let valued: ValuedSystem
    private let problem: ReachProblem
    private let percent: Int
    private let coalition: Int
    private let known: Set<Int>
    private let holdings: [[ValuedSystem.Holding]]
    private let patternByVersion: [Int: Int]

    init(audit: BoundAudit, known: Set<Int>, coalition: Int) {
        let valued = audit.valued
        self.valued = valued
        self.coalition = coalition
        self.known = known
        percent = audit.parameters.pPercent
        problem = ReachProblem(
            valued: valued,
            percent: percent,
            solver: audit.solver
        )
        holdings = valued.system.patterns.indices.map { valued.holdings(of: $0, besides: known) }
        var patternByVersion: [Int: Int] = [:]
        for (index, pattern) in valued.system.patterns.enumerated() {
            for version in pattern.versions { patternByVersion[version] = index }
        }
        self.patternByVersion = patternByVersion
    }

    /// Whether the others of one of its patterns alone have the room the target needs.
    func passesClosedForm(_ target: BoundTarget) -> Bool {
        patterns(of: target).contains { pattern in
            let others = others(than: target, in: pattern)
            let largest = others.lazy.filter { $0.owner != target.owner }.prefix(coalition)
                .reduce(0 as Int128) { $0 + $1.down }
            let room = others.reduce(0 as Int128) { $0 + $1.down } - largest
            return target.mayRise(by: room, percent: percent)
        }
    }

    /// Whether linear programmes show that no attacker of this kind bounds the target.
    func isSafe(_ target: BoundTarget, suspectsMax: Int) -> Bool {
        let strongest = room(for: target, besides: [], unknownTo: coalition)
        if problem.canRise(target, room: strongest) { return true }
        guard problem.canRise(target, room: room(for: target, besides: [], unknownTo: 0)) else {
            return false
        }
        if coalition == 0 { return true }
        let suspects = suspects(against: target)
        let dangerous = suspects.filter { suspect in
            !problem.canRise(
                target,
                room: room(for: target, besides: [suspect], unknownTo: coalition - 1)
            )
        }
        if dangerous.isEmpty { return true }
        guard coalition > 1, dangerous.count <= suspectsMax, suspects.count <= suspectsMax else {
            return false
        }
        return dangerous.allSatisfy { first in
            suspects.allSatisfy { second in
                first == second
                    || problem.canRise(
                        target,
                        room: room(for: target, besides: [first, second], unknownTo: 0)
                    )
            }
        }
    }

    /// The owners worth trying: the largest of each pattern, and everyone in several patterns.
    private func suspects(against target: BoundTarget) -> [Int] {
        var suspects: Set<Int> = []
        var patternsByOwner: [Int: Int] = [:]
        for pattern in holdings.indices {
            let others = others(than: target, in: pattern).filter { $0.owner != target.owner }
            suspects.formUnion(others.prefix(coalition).map(\.owner))
            for holding in others { patternsByOwner[holding.owner, default: 0] += 1 }
        }
        for (owner, count) in patternsByOwner where count > 1 { suspects.insert(owner) }
        return suspects.sorted()
    }

    private func patterns(of target: BoundTarget) -> Set<Int> {
        Set(target.versions.compactMap { patternByVersion[$0] })
    }

    /// What each owner has in a pattern, the target's own unknowns left out.
    ///
    /// An owner's other unknowns may trade with a single one of its own, not with its total.
    private func others(than target: BoundTarget, in pattern: Int) -> [ValuedSystem.Holding] {
        holdings[pattern].compactMap { holding in
            guard holding.owner == target.owner else { return holding }
            var rest = holding
            for version in target.versions where patternByVersion[version] == pattern {
                rest.down -= valued.down(version)
                rest.up -= valued.up(version)
            }
            return target.versions.count > 1 ? nil : rest
        }
    }

    /// The room the others have, less what some owners have, and less the `unknownTo` largest
    /// owners of every pattern.
    private func room(
        for target: BoundTarget,
        besides owners: Set<Int>,
        unknownTo count: Int
    ) -> Room {
        var room = Room(down: [], up: [])
        for pattern in holdings.indices {
            let others = others(than: target, in: pattern).filter { !owners.contains($0.owner) }
            let foreign = others.filter { $0.owner != target.owner }
            let down = foreign.prefix(count).reduce(0 as Int128) { $0 + $1.down }
            let up = foreign.map(\.up).sorted(by: >).prefix(count).reduce(0, +)
            room.down.append(others.reduce(0 as Int128) { $0 + $1.down } - down)
            room.up.append(others.reduce(0 as Int128) { $0 + $1.up } - up)
        }
        return room
    }
}
