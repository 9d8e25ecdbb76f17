import Foundation
import Indicators
import Testing

/// The JSON Schema that editors use and the reader that decides must know the same format.
///
/// What the reader accepts is what it says when it meets something else.
@Suite struct CatalogueSchemaTests {
    /// A level of the format: where the schema describes it, and a change of the good catalogue that
    /// puts a key nobody knows there.
    struct Level: Sendable, CustomTestStringConvertible {
        let schema: String
        let old: String
        let new: String

        var testDescription: String { schema }

        /// A mapping that starts with these words.
        init(_ schema: String, opening old: String) {
            self.init(schema, old, "{zzz: 1, " + old.dropFirst())
        }

        init(_ schema: String, _ old: String, _ new: String) {
            self.schema = schema
            self.old = old
            self.new = new
        }
    }

    static let levels: [Level] = [
        Level("", "id: rich", "zzz: 1\nid: rich"),
        Level("properties/filieres/items", opening: "{code: riz, label"),
        Level("properties/crops/items", opening: "{code: paddy,"),
        Level("properties/axes/items", opening: "{code: g.1, label"),
        Level("properties/departements/items", opening: "{code: BJ-BO,"),
        Level("properties/zoning", "  id: poles", "  zzz: 1\n  id: poles"),
        Level("properties/units/items", opening: "{code: sac,"),
        Level("properties/grids/items", opening: "{code: grille,"),
        Level("properties/identities/items", opening: "{total: delivered"),
        Level("properties/tied/items", opening: "{indicators: [months"),
        Level("properties/barometer", opening: "{grid: grille"),
        Level("$defs/zone", opening: "{code: nord,"),
        Level("$defs/commune", opening: "{code: c1,"),
        Level("$defs/period", opening: "{code: p1,"),
        Level("$defs/calendar", opening: "{filiere: mais,"),
        Level("$defs/label", opening: "{fr: Riz,"),
        Level("$defs/indicator", opening: "{code: sold,"),
        Level("$defs/level", opening: "{level: 1,"),
        Level("$defs/rule", opening: "{lesser: accepted,"),
        Level("$defs/rule", opening: "{lesser: sold,"),
        Level("$defs/record", "  - code: delivery", "  - zzz: 1\n    code: delivery"),
        Level("$defs/when", opening: "{date: day}"),
        Level("$defs/field", opening: "{code: day,"),
        Level("$defs/choice", opening: "{code: local,"),
        Level("$defs/formula", opening: "{sum: delivery.accepted}"),
        Level("$defs/scoring", opening: "{rule: trend,"),
        Level("$defs/share", opening: "{label: {fr: Part,"),
        Level("$defs/protection", opening: "{ratio:"),
        Level("$defs/protection/oneOf/1/properties/ratio", opening: "{numerator: sold,"),
    ]

    @Test(arguments: levels) func bothKnowTheSameKeys(_ level: Level) throws {
        let expected = try #require(try Self.expectedKeys(level))
        let described = try Schema.read().at(level.schema).keys
        #expect(Set(expected) == described)
        #expect(Set(expected).count == expected.count)
    }

    @Test func everyMappingOfTheSchemaIsCompared() throws {
        let compared = Set(Self.levels.map(\.schema))
        let schema = try Schema.read()
        let definitions = schema.at("$defs").children.filter { schema.at("$defs/\($0)").hasKeys }
        // `where` and its values take the codes of fields.
        let own: Set = ["whereValue"]
        for name in definitions where !own.contains(name) {
            #expect(compared.contains("$defs/\(name)"), "\(name)")
        }
        for name in schema.at("properties").children {
            let section = schema.at("properties/\(name)")
            if section.hasKeys { #expect(compared.contains("properties/\(name)"), "\(name)") }
            if section.at("items").hasKeys {
                #expect(compared.contains("properties/\(name)/items"), "\(name)")
            }
        }
    }

    /// A list of words: where the schema has it, and a change that puts a word nobody knows there.
    static let words: [Level] = [
        Level("$defs/indicator/properties/direction", "direction: none", "direction: zzz"),
        Level("$defs/indicator/properties/period", "period: campaign", "period: zzz"),
        Level("$defs/indicator/properties/basis", "basis: ours", "basis: zzz"),
        Level("$defs/indicator/properties/dimension", "dimension: efficiency", "dimension: zzz"),
        Level("$defs/indicator/properties/battery", "battery: inclusion", "battery: zzz"),
        Level("$defs/period/properties/kind", "kind: campaign", "kind: zzz"),
        Level("$defs/field/properties/type", "type: yesno", "type: zzz"),
        Level(
            "$defs/protection/oneOf/1/properties/ratio/properties/scale",
            "scale: 100",
            "scale: 7"
        ),
        Level("$defs/scoring", "rule: trend", "rule: zzz"),
        Level("properties/barometer/properties/weights", "weights: equal", "weights: zzz"),
    ]

    @Test(arguments: words) func bothKnowTheSameWords(_ list: Level) throws {
        let expected = try #require(try Self.expectedWords(list))
        #expect(Set(expected) == (try Schema.read().at(list.schema).words))
    }

    /// `ratio` is a word of the reader that then asks for what it is a ratio of.
    @Test func bothKnowTheSameProtections() throws {
        let list = Level("$defs/protection/oneOf/0", "protection: price", "protection: zzz")
        let expected = try #require(try Self.expectedWords(list))
        #expect(Set(expected) == (try Schema.read().at(list.schema).words.union(["ratio"])))
    }

    private static func problems(_ level: Level) throws -> [CatalogueProblem] {
        let text = RecordsCatalogue.text
        let range = try #require(text.range(of: level.old), "\(level.old)")
        return SmallCatalogue.problems(of: text.replacingCharacters(in: range, with: level.new))
    }

    private static func expectedKeys(_ level: Level) throws -> [String]? {
        for problem in try problems(level) {
            if case .unknownKey(let expected) = problem.kind, problem.seen == "zzz" {
                return expected
            }
        }
        return nil
    }

    private static func expectedWords(_ level: Level) throws -> [String]? {
        for problem in try problems(level) {
            if case .unknownWord(let expected) = problem.kind { return expected }
        }
        return nil
    }
}

/// A place of the schema.
private struct Schema {
    private let value: Any?

    static func read() throws -> Schema {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Protocols/catalogue.schema.json")
        return Schema(value: try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
    }

    /// What stands at a path of keys and places.
    func at(_ path: String) -> Schema {
        path.split(separator: "/").reduce(self) { place, name in
            if let list = place.value as? [Any] {
                let index = Int(name) ?? -1
                return Schema(value: list.indices.contains(index) ? list[index] : nil)
            }
            return Schema(value: (place.value as? [String: Any])?[String(name)])
        }
    }

    var children: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }

    private var alternatives: [Schema] {
        ((value as? [String: Any])?["oneOf"] as? [Any] ?? []).map { Schema(value: $0) }
    }

    /// The keys of a mapping, or of all that it may be.
    var keys: Set<String> {
        alternatives.reduce(into: Set(at("properties").children)) { keys, other in
            keys.formUnion(other.keys)
        }
    }

    var hasKeys: Bool { !keys.isEmpty }

    /// The words of a list, or the rule of all that it may be.
    var words: Set<String> {
        if !alternatives.isEmpty {
            return alternatives.reduce(into: []) { words, other in
                if let rule = other.at("properties/rule/const").value as? String {
                    words.insert(rule)
                }
            }
        }
        let list = at("enum").value as? [Any] ?? []
        return Set(list.map { "\($0)" })
    }
}
