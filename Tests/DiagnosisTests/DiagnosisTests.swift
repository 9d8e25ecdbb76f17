import ClusterProtocol
import DataFolder
import Diagnosis
import Foundation
import Localisation
import Messaging
import TestRandomness
import Testing

@Suite("Diagnosis")
struct DiagnosisTests {
    @Test("nothing is found of what is well", arguments: [Example.node, Example.hub, Example.root])
    func well(facts: Facts) {
        let diagnosis = Diagnosis(facts)
        #expect(diagnosis.findings.allSatisfy { $0.level == .fine })
        let answer = DoctorReport(diagnosis, of: facts.subject).answer(in: .french)
        #expect(answer.exitCode == 0)
        #expect(answer.text.hasPrefix("Tout va bien : ferme-1\n"))
    }

    @Test("each thing spoilt is found, and every kind has its case")
    func spoilt() {
        for spoilt in Spoilt.all {
            let kinds = Diagnosis(spoilt.facts).findings.map(\.kind)
            #expect(kinds.contains(spoilt.kind), "\(spoilt.kind): \(kinds)")
        }
        #expect(Set(Spoilt.all.map(\.kind)) == Set(Kind.allCases))
    }

    @Test("a fault says what to do, exits with 6, and stands first; a warning exits with 0")
    func levels() throws {
        for spoilt in Spoilt.all where spoilt.kind != .portTaken {
            let diagnosis = Diagnosis(spoilt.facts)
            let level = spoilt.kind.level
            let answer = DoctorReport(diagnosis, of: spoilt.facts.subject).answer(in: .french)
            switch level {
            case .fault:
                #expect(diagnosis.findings.first?.kind == spoilt.kind, "\(spoilt.kind)")
                #expect(diagnosis.findings.first?.act != nil, "\(spoilt.kind)")
                #expect(answer.exitCode == DoctorReport.faultExitCode)
            case .warning:
                #expect(diagnosis.worst == .warning && answer.exitCode == 0, "\(spoilt.kind)")
            case .unseen, .fine: continue
            }
        }
    }

    @Test("several faults at once are all said, worst first")
    func several() {
        var random = SplitMix64(seed: 20)
        let pool = Spoilt.all.filter { $0.kind.level < .unseen }
        for _ in 0..<200 {
            // Changes of different facts can be put together.
            var facts = Example.node
            facts.machine.nowSeconds = 3_600
            facts.folder.openBits = 0o055
            facts.keys = [.init(file: "keys/a", problem: .tooOpen(mode: 0o644))]
            facts.parent = pool.randomElement(using: &random)?.facts.parent
            facts.store = pool.randomElement(using: &random)?.facts.store
            let findings = Diagnosis(facts).findings
            let kinds = Set(findings.map(\.kind))
            #expect(kinds.isSuperset(of: [.clockUnset, .folderOpen, .keyOpen]))
            #expect(findings.map(\.level) == findings.map(\.level).sorted())
        }
    }

    @Test("every sentence is whole in both languages, without a word of the trade")
    func sentences() {
        let trade = [
            "socket", "handshake", "timeout", "zmq", "curve", "hello", "nack", "tcp", "sqlite",
            "endpoint", "schéma", "banque", "serveur", "{", "}",
        ]
        for spoilt in Spoilt.all {
            for finding in Diagnosis(spoilt.facts).findings {
                for message in [finding.seen] + (finding.act.map { [$0] } ?? []) {
                    let french = message.rendered(in: .french)
                    #expect(!french.isEmpty && !message.rendered(in: .english).isEmpty)
                    for word in trade {
                        #expect(!french.lowercased().contains(word), "\(finding.kind): \(french)")
                    }
                }
            }
        }
    }

    @Test("the page of findings has each of them, and no other")
    func page() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appendingPathComponent("docs/depannage.md"),
            encoding: .utf8
        )
        let named = page.split(separator: "\n").compactMap { line -> String? in
            guard line.hasPrefix("### `") else { return nil }
            return String(line.dropFirst(5).prefix { $0 != "`" })
        }
        let wanted = Kind.allCases.filter { $0.level != .fine }.map(\.rawValue)
        #expect(named.sorted() == wanted.sorted())
    }

    @Test("no key and no figure is printed")
    func secrets() {
        let shown = Spoilt.all.flatMap { spoilt -> [String] in
            let report = DoctorReport(Diagnosis(spoilt.facts), of: spoilt.facts.subject)
            let answer = report.answer(in: .english)
            return [answer.text, answer.document ?? ""]
        }
        let keys = [UInt8(1), 2].map { Hex.text([UInt8](repeating: $0, count: 32)) }
        #expect(!shown.contains { text in keys.contains { text.contains($0.prefix(16)) } })
    }
}
