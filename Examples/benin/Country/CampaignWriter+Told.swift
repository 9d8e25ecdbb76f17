/// Rows of the grid that follow from accounts and jobs more than from a cluster's strength.
extension CampaignWriter {
    /// Where the cluster stands on a row, as its records of this campaign and the one before tell.
    func told(_ row: String) -> Int {
        switch row {
        case "g.6.2": evolution(of: Self.valueAdded) ?? level(row)
        case "g.6.3": gap ?? level(row)
        case "g.6.4": evolution(of: Self.jobs) ?? level(row)
        default: level(row)
        }
    }

    private static func valueAdded(_ records: [CountryRecord]) -> Int {
        added(records).reduce(0, +)
    }

    /// Value added of each account.
    private static func added(_ records: [CountryRecord]) -> [Int] {
        records.filter { $0.kind == "account" }.map { record in
            number("productValue", of: record) - number("intermediateConsumption", of: record)
        }
    }

    private static func jobs(_ records: [CountryRecord]) -> Int {
        records.filter { $0.kind == "job" }.reduce(0) { total, record in
            total + number("women", of: record) + number("men", of: record)
        }
    }

    private static func number(_ field: String, of record: CountryRecord) -> Int {
        record.fields[field].flatMap { Int($0) } ?? 0
    }

    /// Less, as much, or more than in the first campaign; nil in the first one.
    private func evolution(of quantity: ([CountryRecord]) -> Int) -> Int? {
        guard campaign.number > 0 else { return nil }
        let (before, after) = (quantity(cluster.first), quantity(records))
        // Five per cent of the mean of the two is no change.
        if 40 * abs(after - before) <= before + after { return 2 }
        return after > before ? 3 : 1
    }

    /// The steps of the guide: 50, 35 and 20 points between the largest share and the smallest.
    private var gap: Int? {
        let added = Self.added(records)
        guard added.count > 1, let most = added.max(), let least = added.min() else { return nil }
        let total = added.reduce(0, +)
        return 4 - [50, 35, 20].filter { 100 * (most - least) > $0 * total }.count
    }
}
