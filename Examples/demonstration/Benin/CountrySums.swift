import BeninCountry
import Statistics

/// Compares national sums on air with the clusters' own records, added up in plain integers.
///
/// It knows neither formula nor catalogue: what each sum is made of is written here a second time.
struct CountrySums: Sendable {
    private(set) var count = 0
    private(set) var equal = 0

    var isRight: Bool { count > 0 && equal == count }

    /// A sum: which records, and what of each.
    private struct Measure {
        let kind: String
        var field: String?
        var times: String?
        var condition: (field: String, value: String)?
    }

    private static let measures: [String: Measure] = [
        "m.delivered": Measure(kind: "delivery", field: "delivered"),
        "m.sold": Measure(kind: "delivery", field: "accepted"),
        "m.revenue": Measure(kind: "delivery", field: "accepted", times: "price"),
        "m.asked": Measure(kind: "demand", field: "quantity"),
        "l.received": Measure(kind: "intake", field: "received"),
        "l.rejected": Measure(kind: "intake", field: "rejected"),
        "s.credit.asked": Measure(kind: "credit", field: "asked"),
        "s.credit.obtained": Measure(kind: "credit", field: "obtained"),
        "s.trained.women": Measure(kind: "training", field: "women"),
        "s.trained.men": Measure(kind: "training", field: "men"),
        "s.visits": Measure(kind: "visit"),
        "o.actions.planned": Measure(kind: "action"),
        "v.production.product": Measure(
            kind: "account",
            field: "productValue",
            condition: ("maillon", "production")
        ),
        "p.permanent.women": Measure(
            kind: "job",
            field: "women",
            condition: ("kind", "permanent")
        ),
        "p.seasonal.men": Measure(kind: "job", field: "men", condition: ("kind", "seasonal")),
        "d.funds.internal": Measure(
            kind: "fund",
            field: "amount",
            condition: ("origin", "internal")
        ),
    ]

    /// Adds up what these clusters keep of a campaign, for every national sum of the export.
    ///
    /// - Throws: `PublishedNumberError`.
    init(clusters: [FictitiousCluster], campaign: String, export: ExportedTable) throws {
        let isFirst = campaign == FictitiousCountry.campaigns.first
        for cell in export.cells where cell.zone == nil && cell.period == campaign {
            guard Distribution.filieres.contains(cell.filiere), let aired = cell.sum,
                let measure = Self.measures[cell.indicator]
            else { continue }
            let total = clusters.filter { $0.filiere == cell.filiere }.reduce(Int128(0)) {
                $0 + Self.sum(of: measure, over: isFirst ? $1.first : $1.second)
            }
            let exact = try PublishedNumber(significand: total, decimals: 0)
            count += 1
            equal += aired == exact ? 1 : 0
        }
    }

    private static func sum(of measure: Measure, over records: [CountryRecord]) -> Int128 {
        records.reduce(0) { total, record in
            guard record.kind == measure.kind else { return total }
            if let condition = measure.condition, record.fields[condition.field] != condition.value
            {
                return total
            }
            guard let field = measure.field else { return total + 1 }
            let factor = measure.times.map { number($0, of: record) } ?? 1
            return total + number(field, of: record) * factor
        }
    }

    private static func number(_ field: String, of record: CountryRecord) -> Int128 {
        record.fields[field].flatMap { Int128($0) } ?? 0
    }
}
