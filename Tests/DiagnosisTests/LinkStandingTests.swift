import ClusterProtocol
import Exchange
import Localisation
import TestRandomness
import Testing

@Suite("Where a link stands")
struct LinkStandingTests {
    private func facts(_ change: (inout LinkFacts) -> Void) -> LinkFacts {
        var facts = LinkFacts(role: .node)
        facts.parent = "BRCA 1"
        change(&facts)
        return facts
    }

    private static func fact(_ random: inout SplitMix64) -> LinkFact {
        let codes = RefusalCode.allCases
        return switch Int.random(in: 0..<6, using: &random) {
        case 0: .contact
        case 1: .settled
        case 2: .silence
        case 3: .shut
        case 4: .otherVersion(UInt32.random(in: 0...3, using: &random))
        default: .refused(codes[Int.random(in: 0..<codes.count, using: &random)])
        }
    }

    @Test("facts in any order, once or twice, come to the same")
    func order() {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        for _ in 0..<2_000 {
            let heard = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                (Self.fact(&random), Int64.random(in: 0...5, using: &random))
            }
            var first = LinkRecord()
            for (fact, seconds) in heard { first.take(fact, atSeconds: seconds) }
            var second = LinkRecord()
            for (fact, seconds) in (heard + heard.prefix(3)).shuffled(using: &random) {
                second.take(fact, atSeconds: seconds)
            }
            #expect(first == second, "seed \(seed)")
            let states = [first, second].map { record in
                LinkStanding(facts { $0.record = record }).state
            }
            #expect(states[0] == states[1], "seed \(seed)")
        }
    }

    @Test("the last thing that happened is told, and a contact ends a mishap")
    func last() {
        var record = LinkRecord()
        let state = { (record: LinkRecord) in LinkStanding(facts { $0.record = record }).state }
        #expect(state(record) == .offline(sinceSeconds: nil, triedSeconds: nil))
        record.take(.silence, atSeconds: 1)
        #expect(state(record) == .offline(sinceSeconds: nil, triedSeconds: 1))
        record.take(.contact, atSeconds: 2)
        #expect(state(record) == .offline(sinceSeconds: 2, triedSeconds: nil))
        record.take(.refused(.notServed), atSeconds: 3)
        #expect(state(record) == .refused(.notServed, atSeconds: 3))
        record.take(.shut, atSeconds: 4)
        #expect(state(record) == .shut(atSeconds: 4))
        record.take(.settled, atSeconds: 5)
        #expect(state(record) == .offline(sinceSeconds: 5, triedSeconds: nil))
    }

    @Test("what is so now comes before what happened, and what is for good before both")
    func precedence() {
        var record = LinkRecord()
        record.take(.refused(.unknownKey), atSeconds: 3)
        let ending = LinkFacts.Ending(day: DayNumber(20_000), isParent: false)
        let live = facts {
            $0.record = record
            $0.live = .online
        }
        #expect(LinkStanding(live).state == .connected)
        let ended = facts {
            $0.live = .online
            $0.ending = ending
        }
        #expect(LinkStanding(ended).state == .ended(ending))
        #expect(LinkStanding(LinkFacts(role: .node)).state == .notJoined)
        #expect(LinkStanding(facts { $0.isRoot = true }).state == .root)
    }

    @Test("every state has its sentence in both languages, without a word of the trade")
    func sentences() {
        let records =
            ([.silence, .shut, .otherVersion(0), .otherVersion(2)] as [LinkFact])
            + RefusalCode.allCases.map { LinkFact.refused($0) }
        var known: [LinkFacts] = [LinkFacts(role: .node), LinkFacts(role: .hub)]
        for role in LinkFacts.Role.allCases {
            for live in LinkFacts.Live.allCases.map({ Optional($0) }) + [nil] {
                for fact in records.map({ Optional($0) }) + [nil] {
                    for isEnded in [false, true] {
                        known.append(
                            facts {
                                $0.role = role
                                $0.live = live
                                if let fact { $0.record.take(fact, atSeconds: 1_790_000_000) }
                                let day = DayNumber(20_000)
                                $0.ending =
                                    isEnded ? .init(day: day, isParent: role == .hub) : nil
                            }
                        )
                    }
                }
            }
        }
        let trade = ["socket", "handshake", "hello", "nack", "protocole", "certificat ", "{"]
        for facts in known {
            for message in LinkStanding(facts).sentences {
                let french = message.rendered(in: .french)
                #expect(!french.isEmpty && !message.rendered(in: .english).contains("{"))
                let words = trade.filter { french.lowercased().contains($0) }
                // The refusals' own catalogue has words of its own.
                #expect(words.allSatisfy { $0 != "{" }, "\(french)")
                if case .refused = LinkStanding(facts).state { continue }
                #expect(words.isEmpty, "\(french)")
            }
        }
    }

    @Test("a day is written as people write it")
    func days() {
        #expect(DayNumber(20_778).words.rendered(in: .french) == "21 novembre 2026")
        #expect(DayNumber(20_758).words.rendered(in: .french) == "1er novembre 2026")
        #expect(DayNumber(20_758).words.rendered(in: .english) == "1 November 2026")
    }
}
