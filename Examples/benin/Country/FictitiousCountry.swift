package import Indicators
import TestRandomness

/// A country that never was, in the proportions of the real one: its clusters, drawn from a seed.
///
/// Pure: the seed, the calibration and the catalogue give everything, each time the same.
package struct FictitiousCountry: Sendable {
    /// What everything follows from.
    package let seed: UInt64
    /// Clusters, in the order of their numbers.
    package let clusters: [FictitiousCluster]

    /// The campaigns that the clusters tell of.
    package static let campaigns = ["2024-2025", "2025-2026"]
    /// What the clusters of a filière deliver together, in thousandths of the real production.
    package static let shareThousandths = 50

    /// Draws the country.
    ///
    /// - Throws: `CountryProblem` for a calibration or a catalogue that lacks something.
    package init(
        seed: UInt64,
        calibration: Calibration,
        catalogue: Catalogue
    ) throws(CountryProblem) {
        self.seed = seed
        var clusters = try Self.places(seed: seed, catalogue: catalogue)
        Self.drawLives(of: &clusters, seed: seed)
        for filiere in Distribution.filieres {
            try Self.write(filiere, &clusters, seed, calibration, catalogue)
        }
        self.clusters = clusters
    }

    /// Where clusters are, and how strong.
    private static func places(
        seed: UInt64,
        catalogue: Catalogue
    ) throws(CountryProblem) -> [FictitiousCluster] {
        var clusters: [FictitiousCluster] = []
        for filiere in Distribution.filieres {
            guard catalogue.filiere(FiliereCode(filiere)) != nil else { throw .catalogue(filiere) }
            for code in Distribution.zones {
                guard let zone = catalogue.zoning.zone(ZoneCode(code)), !zone.communes.isEmpty
                else { throw .catalogue(code) }
                for _ in 0..<Distribution.count(filiere, in: code) {
                    let number = clusters.count + 1
                    var dice = Dice(seed: seed, "place", number)
                    let commune = zone.communes[dice.below(zone.communes.count)]
                    clusters.append(
                        FictitiousCluster(
                            number: number,
                            filiere: filiere,
                            zone: code,
                            commune: commune.code.rawValue,
                            communeName: commune.name,
                            strength: 15 + dice.below(41) + dice.below(41)
                        )
                    )
                }
            }
        }
        return clusters
    }

    /// Who reports late, not at all, or otherwise; and who has an owner in common.
    private static func drawLives(of clusters: inout [FictitiousCluster], seed: UInt64) {
        var dice = Dice(seed: seed, "lives")
        // In places with many clusters, so that the small ones keep their number.
        let places = clusters.indices.filter {
            Distribution.count(clusters[$0].filiere, in: clusters[$0].zone) >= 15
        }
        var free = dice.shuffled(places)
        let lives: [(Behaviour, Int)] = [
            (.late, 9), (.silent, 6), (.quiet, 6), (.amends, 3), (.revoked, 1),
        ]
        for (behaviour, count) in lives {
            for place in free.prefix(count) { clusters[place].behaviour = behaviour }
            free.removeFirst(min(count, free.count))
        }
        for number in 1...2 {
            guard let first = free.popLast() else { return }
            let next = free.lastIndex {
                clusters[$0].filiere == clusters[first].filiere
                    && clusters[$0].zone == clusters[first].zone
            }
            guard let next else { continue }
            let owner = "RCCM-FICTIF-\(number)"
            clusters[first].owner = owner
            clusters[free.remove(at: next)].owner = owner
        }
    }

    /// Writes what the clusters of a filière keep.
    private static func write(
        _ filiere: String,
        _ clusters: inout [FictitiousCluster],
        _ seed: UInt64,
        _ calibration: Calibration,
        _ catalogue: Catalogue
    ) throws(CountryProblem) {
        guard let practice = FilierePractice.all[filiere] else { throw .catalogue(filiere) }
        let places = clusters.indices.filter { clusters[$0].filiere == filiere }
        let production = try calibration.production(of: filiere)
        let prices = calibration.price(of: filiere).map { known in
            known.map { $0 * practice.priceShare / 100 }
        }
        var campaigns: [CampaignWriter.Campaign] = []
        for number in Self.campaigns.indices {
            campaigns.append(try campaign(number, of: filiere, in: catalogue))
        }
        for campaign in campaigns {
            // Tonnes into kilograms, and the clusters' share of them.
            let total = production[campaign.number] * shareThousandths
            let weights = places.map { weight(of: clusters[$0], in: campaign.number, seed) }
            let all = max(1, weights.reduce(0, +))
            for (place, weight) in zip(places, weights) {
                let price = (prices ?? practice.price)[campaign.number]
                var writer = CampaignWriter(
                    seed: seed,
                    cluster: clusters[place],
                    campaign: campaign,
                    practice: practice,
                    volume: max(2_000, total * weight / all),
                    price: price * calibration.dearness(of: clusters[place].zone) / 100
                )
                let records = writer.written()
                if campaign.number == 0 {
                    clusters[place].first = records
                } else {
                    clusters[place].second = records
                }
            }
        }
        for place in places {
            var identity = IdentityWriter(
                seed: seed,
                cluster: clusters[place],
                campaigns: campaigns
            )
            clusters[place].first = identity.written() + clusters[place].first
            clusters[place].second = identity.news() + clusters[place].second
            if clusters[place].behaviour == .amends {
                clusters[place].amendment = amendment(of: clusters[place])
            }
        }
    }

    private static func campaign(
        _ number: Int,
        of filiere: String,
        in catalogue: Catalogue
    ) throws(CountryProblem) -> CampaignWriter.Campaign {
        let code = campaigns[number]
        guard let period = catalogue.period(PeriodCode(code), of: FiliereCode(filiere)),
            let start = period.start, let end = period.end
        else { throw .catalogue(code) }
        return CampaignWriter.Campaign(
            number: number,
            code: code,
            start: start,
            days: end.daysSince1970 - start.daysSince1970
        )
    }

    /// How much a cluster delivers beside the others: by its size, its strength, and the year.
    private static func weight(
        of cluster: FictitiousCluster,
        in campaign: Int,
        _ seed: UInt64
    ) -> Int {
        var size = Dice(seed: seed, "size", cluster.number)
        var year = Dice(seed: seed, "year", cluster.number, campaign)
        let own = Int(1_000 * size.factor(sigma: 0.45))
        return own * (60 + cluster.strength) / 100 * year.within(82...118) / 100
    }

    /// The first delivery of the campaign, weighed again: a tenth less was kept.
    private static func amendment(of cluster: FictitiousCluster) -> [CountryRecord] {
        guard let record = cluster.first.first(where: { $0.kind == "delivery" }),
            let accepted = record.fields["accepted"].flatMap({ Int($0) })
        else { return [] }
        var fields = record.fields
        fields["accepted"] = String(accepted * 9 / 10)
        fields["reason"] = "moisture"
        fields["note"] = "Pesé de nouveau (fictif)"
        return [CountryRecord(id: record.id, kind: record.kind, fields: fields)]
    }
}
