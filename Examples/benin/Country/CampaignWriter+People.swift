import TestRandomness

/// Services, accounts, jobs, and how the cluster works.
extension CampaignWriter {
    /// Services, credit, training and advice.
    mutating func addServices() {
        var dice = dice("services")
        let types = [
            ["transport"], ["transport"], ["inputs", "advice"], ["inputs", "credit", "advice"],
        ]
        let level = level("g.1.3")
        for type in types[level - 1] {
            let users = dice.within(12...90)
            add(
                "service",
                [
                    "date": day(dice.within(50...900)), "type": type,
                    // On the first level somebody else did it.
                    "byAggregator": Self.yes(level > 1), "maillon": "production",
                    "supplier": "Prestataire fictif 1", "users": Self.text(users),
                    "usersWomen": Self.text(users * dice.within(20...70) / 100),
                ]
            )
        }
        for place in 0..<dice.within(1...2) {
            let asked = dice.within(8...60) * 100_000
            let share = min(100, max(0, strength * 7 / 10 + dice.within(5...30)))
            add(
                "credit",
                [
                    "date": day(dice.within(30...500)),
                    "borrower": "Emprunteur fictif \(place + 1)",
                    "woman": Self.yes(dice.chance(40)), "maillon": "production",
                    "lender": "Caisse fictive", "asked": Self.text(asked),
                    "obtained": Self.text(asked / 100 * share), "purpose": "season",
                ]
            )
        }
        for _ in 0..<dice.within(1...2) {
            let (women, men) = (dice.within(5...30), dice.within(5...30))
            add(
                "training",
                [
                    "date": day(dice.within(50...950)), "theme": "Formation fictive",
                    "days": Self.text(dice.within(1...4)), "women": Self.text(women),
                    "men": Self.text(men),
                    "youth": Self.text((women + men) * dice.within(20...50) / 100),
                ]
            )
        }
        for _ in 0..<(1 + strength / 25) {
            add(
                "visit",
                [
                    "date": day(dice.within(20...980)),
                    "adviser": ["atda", "coach", "private"][dice.below(3)],
                    "maillon": "production",
                ]
            )
        }
    }

    /// Accounts of three links, of all five in some clusters.
    mutating func addAccounts() {
        var dice = dice("accounts")
        let crop = volume * price
        addAccount("production", crop * 70 / 100, dice.within(38...56), dice.within(60...140))
        addAccount("processing", crop * 55 / 100, dice.within(54...70), dice.within(1...3))
        addAccount("trade", crop * 60 / 100, dice.within(72...86), dice.within(1...4))
        // Whether these links keep accounts stays from year to year.
        var habit = Dice(seed: seed, "accounts of others", cluster.number)
        if habit.chance(45) {
            addAccount("inputs", crop * 12 / 100, dice.within(66...82), dice.within(1...3))
        }
        if habit.chance(35) {
            addAccount("services", crop * 7 / 100, dice.within(45...65), dice.within(1...5))
        }
    }

    private mutating func addAccount(
        _ maillon: String,
        _ product: Int,
        _ consumptionPercent: Int,
        _ actors: Int
    ) {
        var dice = dice("account of " + maillon)
        // The stronger ones use less for as much.
        let percent = consumptionPercent - strength / 20
        let consumption = product / 100 * percent
        let added = product - consumption
        addOfCampaign(
            "account",
            [
                "maillon": maillon, "actors": Self.text(actors), "productValue": Self.text(product),
                "intermediateConsumption": Self.text(consumption),
                "wages": Self.text(added / 100 * dice.within(14...34)),
                "taxes": Self.text(added / 100 * dice.within(0...3)),
                "financialCharges": Self.text(added / 100 * dice.within(0...5)),
                "depreciation": Self.text(added / 100 * dice.within(2...9)), "source": "FICTIF",
            ]
        )
    }

    mutating func addJobs() {
        var dice = dice("jobs")
        let (women, men) = (dice.within(1...9), dice.within(2...12))
        let grown = campaign.number == 0 ? 0 : strength / 30
        addJob("permanent", "processing", women + grown, men, written: true, using: &dice)
        addJob(
            "seasonal",
            "production",
            dice.within(6...40) + grown * 3,
            dice.within(8...45),
            written: false,
            using: &dice
        )
    }

    private mutating func addJob(
        _ kind: String,
        _ maillon: String,
        _ women: Int,
        _ men: Int,
        written: Bool,
        using dice: inout Dice
    ) {
        addOfCampaign(
            "job",
            [
                "kind": kind, "maillon": maillon, "women": Self.text(women), "men": Self.text(men),
                "youth": Self.text((women + men) * dice.within(20...60) / 100),
                "written": Self.yes(written),
            ]
        )
    }

    mutating func addMeetings() {
        var dice = dice("meetings")
        for place in 0..<4 {
            let isHeld = place < level("g.1.1")
            var fields = [
                "date": day(100 + 240 * place), "kind": "coordination",
                "state": isHeld ? "held" : "cancelled",
            ]
            if isHeld {
                let made = dice.within(3...8)
                fields["women"] = Self.text(dice.within(3...10))
                fields["men"] = Self.text(dice.within(4...14))
                fields["minutes"] = Self.yes(dice.chance(strength + 20))
                fields["recommendations"] = Self.text(made)
                fields["applied"] = Self.text(made * min(100, strength + dice.within(0...15)) / 100)
            }
            add("meeting", fields)
        }
        for place in 0..<max(0, level("g.1.4") - 2) {
            add(
                "meeting",
                [
                    "date": day(450 + 400 * place), "kind": "accountability", "state": "held",
                    "women": Self.text(dice.within(10...50)),
                    "men": Self.text(dice.within(10...60)),
                    "audience": "all",
                ]
            )
        }
        for place in 0..<dice.below(strength < 40 ? 3 : 2) {
            add(
                "conflict",
                [
                    "date": day(dice.within(100...900)),
                    "about": ["price", "payment", "quality"][(place + dice.below(3)) % 3],
                    "settled": Self.yes(dice.chance(strength)),
                ]
            )
        }
        let asked = dice.within(20...60)
        let satisfied = asked * min(98, 30 + strength * 6 / 10 + dice.within(-5...5)) / 100
        add(
            "satisfaction",
            [
                "date": day(dice.within(800...980)), "asked": Self.text(asked),
                "satisfied": Self.text(satisfied), "loyal": Self.text(satisfied * 8 / 10),
            ]
        )
    }
}
