/// Goes through targets, attacker by attacker, and stops at the first who would bound each.
struct BoundSearch {
    /// The most owners whose pairs are tried one by one; beyond, the target counts as exposed.
    private static let suspectsMax = 40

    let audit: BoundAudit
    /// The versions of the targets exposed so far.
    private(set) var exposed: Set<[Int]> = []
    private var exchanges: [[Int]: [Exchange]] = [:]

    init(audit: BoundAudit) { self.audit = audit }

    /// Looks at targets that stand for themselves, and at the unknowns of patterns, largest first:
    /// the largest has the most to gain and the least room, so where it is safe, all are.
    mutating func look(at targets: [BoundTarget], _ patterns: [[BoundTarget]], by insider: Int?) {
        if targets.isEmpty && patterns.isEmpty { return }
        let reach = Reach(audit: audit, known: audit.known(to: insider))
        for target in targets { _ = isSafe(target, reach) }
        for pattern in patterns {
            for target in pattern where isSafe(target, reach) { break }
        }
    }

    private mutating func isSafe(_ target: BoundTarget, _ reach: Reach) -> Bool {
        if exposed.contains(target.versions) { return false }
        let isSafe = reach.isSafe(
            target,
            suspectsMax: Self.suspectsMax,
            exchanges: &exchanges[target.versions, default: []]
        )
        if !isSafe { exposed.insert(target.versions) }
        return isSafe
    }
}
