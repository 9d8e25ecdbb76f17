import Indicators
import TestRandomness
import Testing

/// Families against a slow method: two codes are together when a chain of links leads from one to
/// the other.
@Suite struct FamilyTests {
    private func slow(
        _ codes: [IndicatorCode],
        _ links: [[IndicatorCode]]
    ) -> Set<Set<IndicatorCode>> {
        var groups = Set(codes.map { Set([$0]) })
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for link in links {
                let touched = groups.filter { !$0.isDisjoint(with: link) }
                guard touched.count > 1 else { continue }
                groups.subtract(touched)
                groups.insert(touched.reduce(into: []) { $0.formUnion($1) })
                hasChanged = true
            }
        }
        return groups
    }

    @Test(arguments: 1...60) func randomGraphs(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let count = Int.random(in: 1...40, using: &generator)
        let codes = (0..<count).map { IndicatorCode("i.\($0)") }.shuffled(using: &generator)
        let links = (0..<Int.random(in: 0...count, using: &generator)).map { _ in
            (0..<Int.random(in: 1...4, using: &generator)).compactMap { _ in
                codes.randomElement(using: &generator)
            }
        }
        let families = Family.components(of: codes, links: links)
        #expect(Set(families.map { Set($0.members) }) == slow(codes, links), "seed \(seed)")
        for family in families {
            #expect(family.code.rawValue == family.members.min()?.rawValue, "seed \(seed)")
            let positions = family.members.compactMap { codes.firstIndex(of: $0) }
            #expect(positions == positions.sorted(), "seed \(seed)")
        }
        let firsts = families.compactMap { codes.firstIndex(of: $0.members[0]) }
        #expect(firsts == firsts.sorted(), "seed \(seed)")
        let again = Family.components(of: codes, links: links.shuffled(using: &generator))
        #expect(again == families, "the order of the links must not matter, seed \(seed)")
    }

    @Test func identitiesRatiosAndTiesLink() throws {
        let catalogue = try SmallCatalogue.make()
        #expect(catalogue.members(of: "jobs") == ["jobs", "women", "men", "share"])
        #expect(catalogue.family(of: "share") == "jobs")
        #expect(catalogue.members(of: "oral") == ["oral", "weight"])
        #expect(catalogue.families.map(\.code) == ["jobs", "g.1.1", "oral", "price"])
        #expect(catalogue.members(of: "nothing").isEmpty)
    }

    @Test func aFamilySpansTheFilieresAsOne() throws {
        let text = SmallCatalogue.text.replacing(
            "protection: ordinal,",
            with: "protection: ordinal, acrossFilieres: true,"
        )
        let catalogue = try Catalogue(parsing: Array(text.utf8))
        #expect(catalogue.indicators.filter(\.isAcrossFilieres).map(\.code) == ["g.1.1"])
        #expect(try SmallCatalogue.make().indicators.allSatisfy { !$0.isAcrossFilieres })
        let tied = text.replacing("[oral, weight]", with: "[oral, g.1.1]")
        #expect(
            SmallCatalogue.problems(of: tied).map(\.kind) == [.unlikeFamily(other: "oral")]
        )
        let agreed = tied.replacing(
            "protection: binary,",
            with: "protection: binary, acrossFilieres: true,"
        )
        #expect(SmallCatalogue.problems(of: agreed).isEmpty)
    }

    @Test func aFiliereMayHaveItsOwnDays() throws {
        let catalogue = try SmallCatalogue.make()
        #expect(catalogue.period("p2", of: "riz")?.end?.iso == "2026-06-30")
        #expect(catalogue.period("p2", of: "mil")?.end?.iso == "2026-05-31")
        #expect(catalogue.period("p1", of: "riz")?.due?.iso == "2025-07-31")
        #expect(catalogue.period("p9", of: "riz") == nil)
    }
}
