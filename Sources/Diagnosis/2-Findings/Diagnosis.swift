import ClusterProtocol
import Exchange
import Localisation

/// What is well, what is wrong and what to do, of facts alone: no clock, no disk, no socket.
public struct Diagnosis: Sendable, Hashable {
    /// Every finding, worst first; faults that explain others come before them.
    public let findings: [Finding]

    /// Looks at everything that is known.
    public init(_ facts: Facts) {
        let examiner = Examiner(facts: facts)
        let order = Dictionary(
            uniqueKeysWithValues: Kind.allCases.enumerated().map { ($0.element, $0.offset) }
        )
        findings = examiner.findings.enumerated().sorted { left, right in
            let ranks = [left, right].map {
                ($0.element.level, order[$0.element.kind] ?? 0, $0.offset)
            }
            return ranks[0] < ranks[1]
        }.map(\.element)
    }

    /// How bad the worst of it is.
    public var worst: Level { findings.first?.level ?? .fine }
}

/// The rules, a group each.
struct Examiner {
    let facts: Facts

    var findings: [Finding] {
        let inside =
            isInside
            ? database + keys + membership + service + parent + settle + clock + outbox + backup
                + hub + machine : []
        return folder + inside
    }

    /// Whether there is a folder of ours to look into.
    private var isInside: Bool {
        switch facts.folder.kind {
        case .initialised: true
        case .missing, .notAFolder, .closed, .empty: false
        }
    }

    func find(_ kind: Kind, _ arguments: Message.Argument...) -> Finding {
        Finding(kind, facts.subject, arguments)
    }

    /// Name of the hub above.
    var parentName: Message.Argument { .plain(facts.party?.link.parent ?? "") }

    func day(_ seconds: Int64) -> Message.Argument { .message(.day(ofSeconds: seconds)) }

    func days(since seconds: Int64?) -> Int64? {
        seconds.map { max(0, (facts.machine.nowSeconds - $0) / 86_400) }
    }

    /// Bytes as people count them: whole megabytes.
    func megabytes(_ bytes: Int64) -> Message.Argument { .plain(String(bytes >> 20)) }

    /// A few names, and how many more there are.
    func list(_ names: [String]) -> Message.Argument {
        let shown = names.prefix(DiagnosisLimits.namesMax).joined(separator: ", ")
        let rest = names.count - DiagnosisLimits.namesMax
        return rest > 0 ? .message(Text.doctorAndMore(shown, rest)) : .plain(shown)
    }
}
