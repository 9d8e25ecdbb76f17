import Indicators
import TestRandomness

/// Writes who a cluster is: its members, its coach, what it aims at.
struct IdentityWriter {
    let seed: UInt64
    let cluster: FictitiousCluster
    /// The two campaigns, in order.
    let campaigns: [CampaignWriter.Campaign]
    private var records: [CountryRecord] = []

    init(seed: UInt64, cluster: FictitiousCluster, campaigns: [CampaignWriter.Campaign]) {
        self.seed = seed
        self.cluster = cluster
        self.campaigns = campaigns
    }

    /// What it knows of itself from the start.
    mutating func written() -> [CountryRecord] {
        var dice = Dice(seed: seed, "identity", cluster.number)
        let phase = ["initialisation", "crystallisation", "development"][cluster.strength / 32]
        add(
            "cluster",
            [
                "from": "2022-01-10", "model": ["abc-pea", "giz-enabel", "esop"][dice.below(3)],
                "phase": phase, "homeCommune": cluster.communeName,
                "communes": cluster.communeName, "vision": "FICTIF : cluster de démonstration",
                "coordinationBody": "1", "organisation": "Structure fictive",
            ]
        )
        add(
            "coach",
            [
                "name": "Coach fictif externe", "kind": "external", "from": "2023-03-01",
                "trained": "1",
            ]
        )
        if dice.chance(cluster.strength) {
            add(
                "coach",
                [
                    "name": "Coach fictif interne", "kind": "internal",
                    "sex": dice.chance(40) ? "woman" : "man", "from": "2023-10-01",
                ]
            )
        }
        addMembers(using: &dice)
        if dice.chance(cluster.strength / 3) {
            add(
                "certification",
                [
                    "scheme": ["organic", "fair", "national"][dice.below(3)],
                    "body": "Organisme fictif", "from": "2023-01-01", "to": "2027-12-31",
                ]
            )
        }
        addGoals(using: &dice)
        return records
    }

    /// Who joins in the second campaign.
    mutating func news() -> [CountryRecord] {
        var dice = Dice(seed: seed, "news", cluster.number)
        guard dice.chance(cluster.strength), let campaign = campaigns.last else { return [] }
        records = []
        addMember(
            "Nouvelle coopérative fictive",
            "production",
            dice.within(10...40),
            joined: campaign.start.iso,
            number: 90,
            using: &dice
        )
        return records
    }

    private mutating func add(_ kind: String, _ fields: [String: String]) {
        let id = "\(cluster.code)/\(kind)/\(records.count + 1)"
        records.append(CountryRecord(id: id, kind: kind, fields: fields))
    }

    private mutating func addMembers(using dice: inout Dice) {
        for number in 1...dice.within(3...6) {
            addMember(
                "Coopérative fictive \(number)",
                "production",
                dice.within(12...70),
                joined: "2022-02-15",
                number: number,
                using: &dice
            )
        }
        for (number, maillon) in ["processing", "trade", "inputs", "services"].enumerated()
        where number < 2 || dice.chance(60) {
            addMember(
                ["Atelier fictif", "Négoce fictif", "Intrants fictifs", "Services fictifs"][number],
                maillon,
                dice.within(3...18),
                joined: "2022-06-01",
                number: 10 + number,
                using: &dice
            )
        }
    }

    private mutating func addMember(
        _ name: String,
        _ maillon: String,
        _ persons: Int,
        joined: String,
        number: Int,
        using dice: inout Dice
    ) {
        let women = persons * dice.within(20...65) / 100
        let role = maillon == "processing" ? "aggregator" : "other"
        records.append(
            CountryRecord(
                id: "\(cluster.code)/member/\(number)",
                kind: "member",
                fields: [
                    "name": name, "nature": maillon == "production" ? "organisation" : "enterprise",
                    "maillon": maillon, "role": maillon == "production" ? "aggregated" : role,
                    "commune": cluster.communeName, "joined": joined,
                    "women": CampaignWriter.text(women),
                    "men": CampaignWriter.text(persons - women),
                    "youth": CampaignWriter.text(persons * dice.within(15...50) / 100),
                    "ledByWoman": dice.chance(30) ? "1" : "0",
                ]
            )
        )
    }

    /// One or two targets for the end of the second campaign.
    private mutating func addGoals(using dice: inout Dice) {
        guard let first = campaigns.first?.code, let second = campaigns.last?.code else { return }
        let goals = [
            ("m.quality", CampaignWriter.text(dice.within(86...97))),
            ("c.ap.signed-share", CampaignWriter.text(dice.within(60...100))),
            ("o.meetings.held", "4"), ("s.services", CampaignWriter.text(dice.within(2...4))),
        ]
        let start = dice.below(goals.count)
        for place in 0..<dice.within(1...2) {
            let (indicator, target) = goals[(start + place) % goals.count]
            add(
                "goal",
                [
                    "indicator": indicator, "baseline": first, "target": target, "by": second,
                    "note": "Objectif fictif",
                ]
            )
        }
    }
}
