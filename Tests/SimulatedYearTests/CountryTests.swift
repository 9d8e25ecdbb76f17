import Indicators
import SimulatedYear
import Testing

@Suite("A simulated country")
struct CountryTests {
    @Test("follows from its seed, and from nothing else", arguments: [1, 2, 40] as [UInt64])
    func deterministic(seed: UInt64) throws {
        let catalogue = try Example.catalogue()
        let one = YearPlan(seed: seed, clusters: 80, catalogue: catalogue)
        let two = YearPlan(seed: seed, clusters: 80, catalogue: catalogue)
        let other = YearPlan(seed: seed + 1, clusters: 80, catalogue: catalogue)
        #expect(one.country.clusters == two.country.clusters)
        #expect(one.windows.map(\.reports) == two.windows.map(\.reports))
        #expect(one.windows.map(\.reports) != other.windows.map(\.reports))
    }

    @Test("reports what the catalogue accepts: bounds, identities, ratios", arguments: 1...5)
    func identities(seed: Int) throws {
        let catalogue = try Example.catalogue()
        let plan = YearPlan(seed: UInt64(seed), clusters: 300, catalogue: catalogue)
        var reported: Set<IndicatorCode> = []
        for report in plan.windows.flatMap(\.reports) {
            let content = SummaryContent(period: report.period, entries: report.entries)
            #expect(catalogue.problems(in: content).isEmpty, "seed \(seed), \(report.cluster)")
            reported.formUnion(report.entries.keys)
        }
        let entered = catalogue.indicators.filter(\.protection.isEntered).map(\.code)
        #expect(reported == Set(entered))
    }

    @Test("has the people and the movements that make disclosure hard", arguments: 1...5)
    func people(seed: Int) throws {
        let catalogue = try Example.catalogue()
        let plan = YearPlan(seed: UInt64(seed), clusters: 300, catalogue: catalogue)
        let real = plan.country.clusters.filter { !$0.isFictitious }
        #expect(real.count == 300)
        #expect(plan.country.clusters.count > 300)
        let filieres = Dictionary(grouping: real, by: \.filiere).mapValues(\.count)
        #expect(filieres.count == 8)
        #expect((filieres.values.max() ?? 0) >= 60 && (filieres.values.min() ?? 0) <= 20)
        let zones = Dictionary(grouping: real) { $0.filiere + "/" + $0.zone }.mapValues(\.count)
        #expect((zones.values.max() ?? 0) <= 25 && zones.values.contains(1))
        let owners = Dictionary(grouping: real.compactMap(\.owner)) { $0 }.mapValues(\.count)
        #expect(owners.values.allSatisfy { (2...3).contains($0) } && owners.values.contains(3))
        let coached = real.compactMap(\.coach)
        #expect((140...220).contains(coached.count))
        #expect(Dictionary(grouping: coached) { $0 }.values.allSatisfy { $0.count <= 8 })
        #expect((105...165).contains(real.count { $0.joins > 0 }))
        #expect(real.contains { $0.hub == nil } && Set(real.compactMap(\.hub)).count == 4)
        #expect(real.contains { $0.moves != nil } && real.contains { $0.leaves != nil })
        #expect(real.contains { $0.withdraws != nil } && real.contains { $0.fallsSilent != nil })
        let reports = plan.windows.flatMap(\.reports)
        #expect(reports.contains { $0.revision > 1 && !$0.entries.isEmpty })
        for cluster in real where cluster.hub != nil {
            let hub = plan.country.hubs[cluster.hub ?? 0]
            #expect(hub.zones.contains(cluster.zone) && hub.filieres.contains(cluster.filiere))
            #expect(cluster.moves.map { hub.zones.contains($0.zone) } ?? true)
        }
    }
}
