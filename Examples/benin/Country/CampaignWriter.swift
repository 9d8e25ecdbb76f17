import Indicators
import TestRandomness

/// Writes what one cluster keeps of one campaign.
///
/// First it draws where the cluster stands on each row of the grid, from its strength; then records
/// that give this level where records can, and a panel that mostly says so too.
struct CampaignWriter {
    /// A campaign as the filière counts it.
    struct Campaign {
        /// 0 or 1.
        let number: Int
        let code: String
        let start: CalendarDate
        /// Days from the first to the last.
        let days: Int
    }

    let seed: UInt64
    let cluster: FictitiousCluster
    let campaign: Campaign
    let practice: FilierePractice
    /// Kilograms that it delivers.
    let volume: Int
    /// F CFA a kilogram of its crop.
    let price: Int
    /// From 5 to 98.
    let strength: Int
    /// Where it stands on each row of the grid.
    let levels: [String: Int]
    private(set) var records: [CountryRecord] = []
    private var counts: [String: Int] = [:]

    /// The rows of the grid, in its order.
    static let rows = [
        "g.1.1", "g.1.2", "g.1.3", "g.1.4", "g.2.1", "g.2.2", "g.2.3", "g.2.4", "g.3.1", "g.3.2",
        "g.3.3", "g.3.4", "g.3.5", "g.4.1", "g.4.2", "g.4.3", "g.4.4", "g.5.1", "g.5.2", "g.5.3",
        "g.5.4", "g.6.1", "g.6.2", "g.6.3", "g.6.4",
    ]
    /// Rows for which the guide describes no level 2.
    static let rowsWithoutTwo: Set<String> = ["g.2.3", "g.2.4"]

    init(
        seed: UInt64,
        cluster: FictitiousCluster,
        campaign: Campaign,
        practice: FilierePractice,
        volume: Int,
        price: Int
    ) {
        self.seed = seed
        self.cluster = cluster
        self.campaign = campaign
        self.practice = practice
        self.volume = volume
        self.price = price
        var trend = Dice(seed: seed, "trend", cluster.number, campaign.number)
        let change = campaign.number == 0 ? 0 : trend.within(-8...16)
        let strength = min(98, max(5, cluster.strength + change))
        self.strength = strength
        var levels: [String: Int] = [:]
        for (place, row) in Self.rows.enumerated() {
            // What chance gives a row stays from one campaign to the next.
            var dice = Dice(seed: seed, "row", cluster.number, place)
            levels[row] = Self.level(strength + dice.within(-22...22), of: row)
        }
        self.levels = levels
    }

    static func level(_ score: Int, of row: String) -> Int {
        if score >= 75 { return 4 }
        if rowsWithoutTwo.contains(row) { return score < 41 ? 1 : 3 }
        if score >= 52 { return 3 }
        return score < 30 ? 1 : 2
    }

    /// Everything of the campaign.
    mutating func written() -> [CountryRecord] {
        let contracts = addContracts()
        addMarkets()
        addIntakes(contracts)
        addServices()
        addAccounts()
        addJobs()
        addMeetings()
        addPlans()
        addMoney()
        addVoices()
        addPrices()
        addGrid()
        return records
    }

    // MARK: What every part uses

    /// The chances of one subject.
    func dice(_ subject: String) -> Dice {
        Dice(seed: seed, subject, cluster.number, campaign.number)
    }

    func level(_ row: String) -> Int { levels[row] ?? 1 }

    /// A day of the campaign, by thousandths of it.
    func day(_ thousandths: Int) -> String {
        let days = campaign.days * min(999, max(0, thousandths)) / 1_000
        return CalendarDate(daysSince1970: campaign.start.daysSince1970 + days).iso
    }

    /// One way only to write a number: the compiler has less to choose from in long tables.
    static func text(_ number: Int) -> String { String(number) }

    static func yes(_ value: Bool) -> String { value ? "1" : "0" }

    /// Adds a record and gives its identifier.
    @discardableResult
    mutating func add(_ kind: String, _ fields: [String: String]) -> String {
        let number = counts[kind, default: 0] + 1
        counts[kind] = number
        let id = "\(cluster.code)/\(campaign.code)/\(kind)/\(number)"
        records.append(CountryRecord(id: id, kind: kind, fields: fields))
        return id
    }

    /// Adds a record of the campaign as a whole.
    @discardableResult
    mutating func addOfCampaign(_ kind: String, _ fields: [String: String]) -> String {
        add(kind, fields.merging(["campaign": campaign.code]) { own, _ in own })
    }

    /// A whole number cut into parts by chance, none of them empty where it is large enough.
    static func parts(of total: Int, count: Int, using dice: inout Dice) -> [Int] {
        guard count > 1 else { return [total] }
        let weights = (0..<count).map { _ in dice.within(60...140) }
        let all = weights.reduce(0, +)
        var parts = weights.map { total * $0 / all }
        parts[0] += total - parts.reduce(0, +)
        return parts
    }
}
