import TestRandomness

/// What it sells, under which contracts, and what it takes in.
extension CampaignWriter {
    private struct Delivery {
        let delivered: Int
        let accepted: Int
        let price: Int
        let day: Int
        let product: String
        let market: String
        let outlet: String
        /// Which of the sales contracts it is for.
        let contract: Int?
    }

    /// Deliveries with the sales contracts they are for, and what clients asked.
    mutating func addMarkets() {
        let planned = deliveries()
        let contracts = addSales(planned)
        for delivery in planned {
            var fields = [
                "date": day(delivery.day), "product": delivery.product,
                "delivered": Self.text(delivery.delivered),
                "accepted": Self.text(delivery.accepted),
                "price": Self.text(delivery.price), "market": delivery.market,
                "outlet": delivery.outlet,
            ]
            if let contract = delivery.contract, contract < contracts.count {
                fields["contract"] = contracts[contract]
                fields["buyer"] = "Client fictif \(contract + 1)"
            }
            if delivery.accepted < delivery.delivered { fields["reason"] = "moisture" }
            add("delivery", fields)
        }
        var dice = dice("demand")
        addOfCampaign(
            "demand",
            [
                "product": practice.crop, "buyer": "Client fictif 1", "market": "national",
                "quantity": Self.text(volume * dice.within(92...145) / 100),
                "months": Self.text(dice.within(3...10)),
                "referencePrice": Self.text(price * dice.within(98...110) / 100),
            ]
        )
        if strength > dice.within(40...110) {
            add(
                "innovation",
                [
                    "date": day(dice.within(100...900)),
                    "kind": ["product", "service", "market"][dice.below(3)],
                    "name": "Nouveauté fictive",
                ]
            )
        }
    }

    private func deliveries() -> [Delivery] {
        var dice = dice("deliveries")
        let count = 4 + strength / 25 + dice.below(3)
        let parts = Self.parts(of: volume, count: count, using: &dice)
        let quality = min(99, max(58, 74 + strength / 5 + dice.within(-5...4)))
        let salesContracts = strength / 34
        let width = practice.season.upperBound - practice.season.lowerBound
        return parts.enumerated().map { place, delivered -> Delivery in
            let isProduct = place == count - 1 && strength > 55
            let isFar = dice.chance(15 + strength / 3)
            let outlet =
                isFar ? practice.outlets[dice.below(practice.outlets.count)] : cluster.communeName
            let isAbroad = ["Lagos", "Lomé", "Niamey", "Accra"].contains(outlet)
            let share = min(100, max(50, quality + dice.within(-3...3)))
            let factor = isProduct ? practice.productFactor : 1
            let premium = (isAbroad ? 12 : 0) + strength / 12
            let near = isFar ? "national" : "local"
            // A product weighs less than what it is made of.
            let weight = max(1, delivered / factor)
            return Delivery(
                delivered: weight,
                accepted: weight * share / 100,
                price: price * factor * (dice.within(90...106) + premium) / 100,
                day: practice.season.lowerBound + width * place / count
                    + dice.below(max(1, width / count)),
                product: isProduct ? practice.product : practice.crop,
                market: isAbroad ? "regional" : near,
                outlet: outlet,
                contract: salesContracts > 0 && dice.chance(20 + strength / 2)
                    ? dice.below(salesContracts) : nil
            )
        }
    }

    /// The contracts that deliveries are for: what they promise, from what is kept of it.
    private mutating func addSales(_ planned: [Delivery]) -> [String] {
        var dice = dice("sales")
        return (0..<(strength / 34)).map { number -> String in
            let kept = planned.filter { $0.contract == number }.reduce(0) { $0 + $1.accepted }
            let fulfilment = min(118, max(45, 55 + strength / 2 + dice.within(-12...12)))
            let isFull = fulfilment >= 95
            return addOfCampaign(
                "contract",
                [
                    "relation": "sale", "partner": "Client fictif \(number + 1)",
                    "form": dice.chance(strength) ? "signed" : "written",
                    "product": practice.crop,
                    "quantity": Self.text(max(1_000, kept * 100 / fulfilment)),
                    "price": Self.text(price), "signedOn": day(dice.below(200)), "state": "ended",
                    "volumeKept": Self.yes(isFull), "qualityKept": Self.yes(dice.chance(80)),
                    "priceKept": Self.yes(dice.chance(90)),
                    "timingKept": Self.yes(dice.chance(40 + strength / 2)),
                ]
            )
        }
    }

    /// Contracts inside the cluster; gives those with producers.
    mutating func addContracts() -> [String] {
        let producers = addRelation(
            "aggregator-producer",
            "Coopérative fictive",
            formality: level("g.3.1"),
            respect: level("g.3.2")
        )
        addRelation(
            "aggregator-service",
            "Prestataire fictif",
            formality: level("g.3.3"),
            respect: level("g.3.4")
        )
        addRelation("producer-service", "Service fictif", formality: 3, respect: level("g.3.5"))
        return producers
    }

    /// As many contracts, signed and kept, as the two levels say.
    @discardableResult
    private mutating func addRelation(
        _ relation: String,
        _ partner: String,
        formality: Int,
        respect: Int
    ) -> [String] {
        guard formality > 1 else { return [] }
        var dice = dice(relation)
        // Four of five is above 75 %; of fewer, all but one is not.
        let count = respect == 3 ? 5 : dice.within(2...4)
        let signed = formality == 2 ? 0 : formality == 3 ? max(1, count / 2) : count
        let kept = [0, max(1, count / 2), count - 1, count][respect - 1]
        return (0..<count).map { number -> String in
            let isKept = number < kept
            let unsigned = number.isMultiple(of: 2) ? "oral" : "written"
            return addOfCampaign(
                "contract",
                [
                    "relation": relation, "partner": "\(partner) \(number + 1)",
                    "form": number < signed ? "signed" : unsigned,
                    "signedOn": day(dice.below(150)), "state": "ended",
                    "volumeKept": Self.yes(isKept || dice.chance(50)),
                    "qualityKept": "1", "priceKept": Self.yes(isKept || dice.chance(60)),
                    "timingKept": Self.yes(isKept),
                ]
            )
        }
    }

    /// What the processor takes in of its producers, and what it cannot use.
    mutating func addIntakes(_ contracts: [String]) {
        var dice = dice("intake")
        let received = max(300, volume * dice.within(40...70) / 100)
        let losses = [41...48, 22...38, 11...18, 2...9]
        let percent = dice.within(losses[level("g.5.4") - 1])
        let parts = Self.parts(of: received, count: 3, using: &dice)
        let width = practice.season.upperBound - practice.season.lowerBound
        for (place, part) in parts.enumerated() {
            var fields = [
                "date": day(practice.season.lowerBound + width * place / 3),
                "product": practice.crop, "supplier": "Coopérative fictive \(place + 1)",
                "received": Self.text(part), "rejected": Self.text(part * percent / 100),
                "price": Self.text(price * 85 / 100),
            ]
            if place < min(2, contracts.count) { fields["contract"] = contracts[place] }
            add("intake", fields)
        }
        if level("g.5.3") > 1 {
            add(
                "lot",
                [
                    "date": day(practice.season.lowerBound), "number": "LOT-FICTIF-1",
                    "product": practice.crop, "quantity": Self.text(received),
                    "origin": cluster.communeName,
                    "label": ["none", "paper", "paper", "qr"][level("g.5.3") - 1],
                ]
            )
        }
        if strength > 45 {
            add(
                "analysis",
                [
                    "date": day(practice.season.lowerBound + 20), "product": practice.crop,
                    "laboratory": "Laboratoire fictif", "conform": Self.yes(dice.chance(strength)),
                ]
            )
        }
    }

    /// Four prices of the market, over the year.
    mutating func addPrices() {
        var dice = dice("price")
        for (place, thousandths) in [120, 370, 620, 870].enumerated() {
            // Dear before the harvest, cheap after it.
            let season = [112, 104, 90, 96][place]
            add(
                "price",
                [
                    "date": day(thousandths), "product": practice.crop, "market": "wholesale",
                    "amount": Self.text(price * (season + dice.within(-6...6)) / 100),
                    "place": cluster.communeName, "source": "FICTIF",
                ]
            )
        }
    }
}
