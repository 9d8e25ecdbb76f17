import TestRandomness

/// Plans, money, voices, and the grid.
extension CampaignWriter {
    mutating func addPlans() {
        var dice = dice("plans")
        let action = addOfCampaign(
            "plan",
            ["kind": "action", "adopted": day(30), "state": "followed"]
        )
        let states = ["written", "written", "followed", "evaluated"]
        for (kind, row) in [("campaign", "g.1.2"), ("external", "g.4.1"), ("internal", "g.4.3")]
        where level(row) > 1 {
            addOfCampaign(
                "plan",
                [
                    "kind": kind, "adopted": day(dice.within(10...90)),
                    "state": states[level(row) - 1],
                ]
            )
        }
        let themes = ["purchase", "equipment", "training", "brand", "dialogue"]
        for place in 0..<dice.within(3...5) {
            let isDone = dice.chance(20 + strength * 7 / 10)
            var fields = [
                "plan": action, "title": "Action fictive \(place + 1)", "theme": themes[place],
                "state": isDone ? "done" : ["planned", "running", "dropped"][dice.below(3)],
                "cost": Self.text(dice.within(2...20) * 50_000),
            ]
            if isDone { fields["changeObtained"] = Self.yes(dice.chance(30 + strength / 2)) }
            addOfCampaign("action", fields)
        }
        // Steps of the guide: none, one, two or three, four and more.
        let fairs = [0, 1, dice.within(2...3), dice.within(4...5)][level("g.4.2") - 1]
        for place in 0..<fairs {
            add(
                "fair",
                [
                    "date": day(150 + 170 * place), "name": "Foire fictive \(place + 1)",
                    "level": place == 0 ? "local" : "national", "state": "attended",
                    "cost": Self.text(dice.within(2...8) * 25_000),
                ]
            )
        }
        addOfCampaign(
            "capacity",
            [
                "theme": "Renforcement fictif", "form": "training",
                "done": Self.yes(dice.chance(strength)),
            ]
        )
    }

    mutating func addMoney() {
        var dice = dice("money")
        add(
            "fund",
            [
                "date": day(dice.within(30...400)), "origin": "internal", "form": "dues",
                "amount": Self.text((strength + dice.within(5...40)) * 10_000),
            ]
        )
        if dice.chance(75) {
            add(
                "fund",
                [
                    "date": day(dice.within(100...900)), "origin": "external", "form": "project",
                    "partner": "Projet fictif",
                    "amount": Self.text(dice.within(4...50) * 100_000),
                ]
            )
        }
        for _ in 0..<dice.below(1 + strength / 30) {
            add(
                "investment",
                [
                    "date": day(dice.within(50...950)),
                    "object": ["machine", "building", "irrigation", "plantation"][dice.below(4)],
                    "maillon": dice.chance(50) ? "production" : "processing",
                    "amount": Self.text(dice.within(3...40) * 100_000),
                    "byCredit": Self.yes(dice.chance(45)),
                ]
            )
        }
        for (area, measure) in [("work", "safety"), ("environment", "waste")] {
            addOfCampaign(
                "practice",
                ["area": area, "measure": measure, "applied": Self.yes(dice.chance(strength))]
            )
        }
        let target = dice.within(250...900)
        let reached = target * min(100, 20 + strength * 7 / 10 + dice.within(0...10)) / 100
        addOfCampaign(
            "reach",
            [
                "target": Self.text(target), "reached": Self.text(reached),
                "women": Self.text(reached * dice.within(30...60) / 100),
            ]
        )
    }

    /// Strengths and weaknesses; the same ones weigh on the same filière.
    mutating func addVoices() {
        var dice = dice("voices")
        let known = [
            ("production", "inputs"), ("production", "water"), ("production", "finance"),
            ("production", "climate"), ("production", "equipment"), ("processing", "equipment"),
            ("processing", "finance"), ("trade", "market"), ("trade", "roads"),
            ("trade", "transport"), ("inputs", "inputs"), ("aggregator-producer", "governance"),
        ]
        // The first ones are cited more often, other ones in each filière.
        let turn = (Distribution.filieres.firstIndex(of: cluster.filiere) ?? 0) * 3
        for (place, _) in known.enumerated() {
            let (link, tag) = known[(place + turn) % known.count]
            guard dice.chance(max(6, 62 - 7 * place)) else { continue }
            addOfCampaign(
                "swot",
                [
                    "quadrant": dice.chance(70) ? "weakness" : "threat", "place": link, "tag": tag,
                    "note": "FICTIF",
                ]
            )
        }
        addOfCampaign(
            "swot",
            ["quadrant": "strength", "place": "production", "tag": "land", "note": "FICTIF"]
        )
    }

    /// The group, and the level it gives each row.
    mutating func addGrid() {
        var dice = dice("grid")
        let panel = addOfCampaign(
            "panel",
            [
                "date": day(960), "women": Self.text(dice.within(3...9)),
                "men": Self.text(dice.within(3...10)), "youth": Self.text(dice.within(1...6)),
                "aggregator": "1", "producers": "1", "suppliers": Self.yes(dice.chance(60)),
                "advisers": Self.yes(dice.chance(80)), "facilitator": "Coach fictif",
            ]
        )
        let impressions: Set<String> = [
            "g.2.1", "g.2.2", "g.2.3", "g.4.4", "g.5.4", "g.6.2", "g.6.3", "g.6.4",
        ]
        for row in Self.rows {
            let isDocumented = dice.chance(25 + strength / 2)
            let undocumented = impressions.contains(row) ? "impression" : "declared"
            var fields = [
                "indicator": row, "level": Self.text(declared(row, using: &dice)),
                "evidence": isDocumented ? "documented" : undocumented, "panel": panel,
            ]
            if isDocumented { fields["reference"] = "Document fictif" }
            addOfCampaign("gridScore", fields)
        }
    }

    /// What the panel says: mostly where the cluster stands, sometimes a level above or below.
    private func declared(_ row: String, using dice: inout Dice) -> Int {
        let level = told(row)
        guard dice.chance(15) else { return level }
        let other = min(4, max(1, level + (dice.chance(70) ? 1 : -1)))
        return other == 2 && Self.rowsWithoutTwo.contains(row) ? level : other
    }
}
