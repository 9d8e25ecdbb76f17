import Countries
import Indicators
import Localisation
import NodeCore
import Testing

/// Records of a pineapple cluster in Benin's catalogue, and what they come to.
struct Season {
    static let campaign = PeriodCode("2025-2026")
    private static let years = ["2022-2023", "2023-2024", "2024-2025", "2025-2026"]
    let catalogue: Catalogue
    /// 1 July 2027, when every campaign here is over.
    var today = CalendarDate(daysSince1970: 21_000)
    private var records: [HeldRecord] = []
    /// The name of the record added last.
    var last: RecordID? { records.last?.id }

    init() throws { catalogue = try Catalogue(parsing: NationalCatalogue.benin.document) }

    /// Adds a record; a field named `date` is a day in the first summer of its campaign.
    mutating func add(
        _ kind: RecordKindCode,
        _ values: [FieldCode: FieldValue],
        count: Int = 1,
        campaign: PeriodCode = Season.campaign
    ) throws {
        let kind = try #require(catalogue.recordKind(kind))
        var values = values
        switch kind.time {
        case .period(let field): values[field] = .period(campaign)
        case .date(let field):
            let year = try #require(Int(campaign.rawValue.prefix(4)))
            values[field] = .date(try #require(CalendarDate(year: year, month: 7, day: 1)))
        case .span: break
        }
        for _ in 0..<count {
            let digits = String(records.count, radix: 16)
            let id = try #require(
                RecordID(hex: String(repeating: "0", count: 32 - digits.count) + digits)
            )
            records.append(HeldRecord(id: id, kind: kind.code, values: values))
        }
    }

    /// The same kind over the last campaigns, the newest last; nil for a campaign without record.
    mutating func add(
        _ kind: RecordKindCode,
        over values: [[FieldCode: FieldValue]?]
    ) throws {
        for (value, year) in zip(values, Self.years.suffix(values.count)) {
            if let value { try add(kind, value, campaign: PeriodCode(year)) }
        }
    }

    var calculator: Calculator {
        Calculator(catalogue: catalogue, filiere: "ananas", today: today, records: records)
    }

    func level(_ code: IndicatorCode) throws -> Int? {
        try #require(LevelScorer(calculator).level(of: code, in: Self.campaign)).level?.rawValue
    }

    func reason(_ code: IndicatorCode) throws -> String {
        try #require(LevelScorer(calculator).level(of: code, in: Self.campaign))
            .reason.rendered(in: .french)
    }
}
