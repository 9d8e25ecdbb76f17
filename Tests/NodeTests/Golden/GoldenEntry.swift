import Indicators
import Localisation
import NodeCore
import TestRandomness

/// Reads the records of a worked season as a person's entry is read, in an order of its own.
struct GoldenEntry {
    let catalogue: Catalogue
    let filiere: FiliereCode
    private var random: SplitMix64
    /// What was refused at entry.
    private(set) var findings: [GoldenSeason.Finding] = []

    init(catalogue: Catalogue, filiere: FiliereCode, seed: UInt64) {
        self.catalogue = catalogue
        self.filiere = filiere
        random = SplitMix64(seed: seed)
    }

    /// The records in an order, and under names, that follow from the seed.
    mutating func records(of entries: [GoldenSeason.Entry]) -> [HeldRecord] {
        let hexes = entries.map { _ in hex() }
        var named: [String: (kind: RecordKindCode, hex: String)] = [:]
        for (entry, hex) in zip(entries, hexes) {
            guard let name = entry.name else { continue }
            if named.updateValue((RecordKindCode(entry.kind), hex), forKey: name) != nil {
                refuse(entry, name, "a name of its own")
            }
        }
        var records: [HeldRecord] = []
        for (entry, hex) in zip(entries, hexes) {
            guard let kind = catalogue.recordKind(RecordKindCode(entry.kind)),
                let id = RecordID(hex: hex)
            else {
                refuse(entry, entry.kind, "the code of a kind of record")
                continue
            }
            var typed = entry.cells
            for field in kind.fields {
                guard case .reference(let target) = field.content,
                    let name = typed[field.code.rawValue], !name.isEmpty
                else { continue }
                guard let other = named[name], other.kind == target else {
                    refuse(entry, name, "the n° of a record of kind \(target)")
                    continue
                }
                typed[field.code.rawValue] = other.hex
            }
            let reader = RecordReader(catalogue: catalogue, filiere: filiere, kind: kind)
            let (values, problems) = reader.reading(typed)
            for problem in problems {
                refuse(entry, "a record of kind \(kind.code)", problem.rendered(in: .french))
            }
            if let values {
                records.append(HeldRecord(id: id, kind: kind.code, values: values))
            }
        }
        return records.shuffled(using: &random)
    }

    private mutating func refuse(_ entry: GoldenSeason.Entry, _ says: String, _ expected: String) {
        findings.append(GoldenSeason.Finding(line: entry.line, says: says, expected: expected))
    }

    private mutating func hex() -> String {
        (0..<32).map { _ in String(UInt8.random(in: 0...15, using: &random), radix: 16) }.joined()
    }
}
