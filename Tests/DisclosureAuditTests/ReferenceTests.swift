import DisclosureAudit
import Testing

@Suite("The audit against attacks without shortcuts")
struct ReferenceTests {
    /// The owners a violation names.
    private func owners(_ violation: Violation) -> Set<String> {
        let targets = Set(violation.target.split(separator: ", ").map(String.init))
        switch violation.attacker {
        case .owner(let owner): return targets.union([owner])
        case .pair(let first, let second): return targets.union([first, second])
        case .nobody, .coach, .hub: return targets
        }
    }

    @Test("the same smallest sets of owners as by the rank of every subset")
    func exact() {
        var found = 0
        var clean = 0
        for seed in 0..<600 as Range<UInt64> {
            let attack = ReferenceAttack(seed: seed, coaches: 2)
            let exact = attack.report(.price).violations.filter { $0.check == .exact }
            let insiders = Dictionary(grouping: exact) { violation -> String? in
                if case .coach(let coach) = violation.attacker { coach } else { nil }
            }
            let expected = attack.supports(knowing: [], limit: 3)
            #expect(Set((insiders[nil] ?? []).map(owners)) == expected, "seed \(seed)")
            found += expected.count
            clean += expected.isEmpty ? 1 : 0
            for coach in attack.coaches {
                let expected = attack.supports(knowing: attack.known(by: coach), limit: 2)
                #expect(
                    Set((insiders[coach] ?? []).map(owners)) == expected,
                    "seed \(seed), coach \(coach)"
                )
                found += expected.count
            }
        }
        // Neither nothing nor everything leaks.
        #expect(found > 500 && clean > 50, "\(found) found, \(clean) clean")
    }

    @Test("a value is bounded by some owners if and only if it is by some without shortcuts")
    func bounds() {
        var exposed = 0
        var safe = 0
        for seed in 0..<120 as Range<UInt64> {
            let attack = ReferenceAttack(seed: seed, coaches: 2)
            let report = attack.report(.magnitude)
            let found = report.violations.filter { $0.check == .bounds }
            let bounded = attack.targets.filter { target in
                attack.alliances(without: attack.unknowns[target[0]].owner).contains {
                    attack.isBounded(target, knowing: attack.known(byOwners: $0))
                }
            }
            let byOwners = found.filter { violation in
                if case .coach = violation.attacker { false } else { true }
            }
            #expect(byOwners.isEmpty == bounded.isEmpty, "seed \(seed)\n\(report)")
            for violation in byOwners { confirm(violation, attack, "seed \(seed)") }
            expectCoaches(found, attack, "seed \(seed)\n\(report)")
            if bounded.isEmpty { safe += 1 } else { exposed += 1 }
        }
        #expect(exposed > 30 && safe > 10, "\(exposed) exposed, \(safe) safe")
    }

    @Test("levels agree too much in a group if and only if they do counted one by one")
    func levels() {
        var exposed = 0
        var safe = 0
        for seed in 0..<300 as Range<UInt64> {
            let reference = ReferenceLevels(seed: seed)
            let expected = reference.expected()
            #expect(reference.found() == expected, "seed \(seed)")
            if expected.isEmpty { safe += 1 } else { exposed += 1 }
        }
        #expect(exposed > 50 && safe > 10, "\(exposed) exposed, \(safe) safe")
    }

    /// A violation by owners is one without shortcuts.
    private func confirm(_ violation: Violation, _ attack: ReferenceAttack, _ comment: String) {
        let names = violation.target.split(separator: " + ").map { $0.prefix { $0 != " " } }
        let target = attack.unknowns.indices.filter { index in
            names.contains { $0 == attack.unknowns[index].contributor.description }
        }
        let known: Set<String> =
            switch violation.attacker {
            case .owner(let owner): [owner]
            case .pair(let first, let second): [first, second]
            case .nobody, .coach, .hub: []
            }
        let isBounded = attack.isBounded(target, knowing: attack.known(byOwners: known))
        #expect(isBounded, "\(comment): \(violation)")
    }

    /// A coach bounds something nobody does, in the audit if and only if without shortcuts.
    private func expectCoaches(
        _ found: [Violation],
        _ attack: ReferenceAttack,
        _ comment: String
    ) {
        let open = Set(
            attack.targets.filter { $0.count == 1 && attack.isBounded($0, knowing: []) }.joined()
        )
        for coach in attack.coaches {
            let known = attack.known(by: coach)
            let unknown = Set(
                attack.targets.map { $0.filter { !known.contains($0) && !open.contains($0) } }
            )
            let isExposed = unknown.contains {
                !$0.isEmpty && attack.isBounded($0, knowing: known)
            }
            let isFound = found.contains { $0.attacker == .coach(coach) }
            #expect(isFound == isExposed, "\(comment), coach \(coach)")
        }
    }
}
