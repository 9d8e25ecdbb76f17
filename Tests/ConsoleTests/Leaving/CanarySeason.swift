import Foundation
import Indicators

/// A season in which each field of each kind of record holds something that can be found again.
///
/// Two records of each kind, alike in what formulas choose by: no figure is that of a single record,
/// but where the catalogue asks for the latest one.
struct CanarySeason {
    /// A row of `record load`.
    struct Row: Encodable {
        let id: String
        let kind: String
        let fields: [String: String]
    }

    private(set) var rows: [Row] = []
    /// What people wrote.
    private(set) var texts: [String] = []
    /// Numbers of single records, in their fixed-point units, that are too rare to be there by chance.
    private(set) var numbers: [Int64] = []

    /// What one, two or three bytes can hold stands in any ciphertext, key or signature.
    static let rarest: Int64 = 1 << 28

    init(_ catalogue: Catalogue, filiere: FiliereCode, campaign: PeriodCode) {
        let latest = Set(catalogue.indicators.compactMap(\.formula).flatMap(Self.latest))
        var count: Int64 = 0
        for kind in catalogue.records {
            for copy in 1...2 {
                var fields: [String: String] = [:]
                var raw: [FieldCode: Int64] = [:]
                for field in kind.fields {
                    count += 1
                    switch field.content {
                    case .text:
                        let text = "CANARI-\(kind.code.rawValue)-\(field.code.rawValue)-\(copy)"
                        texts.append(text)
                        fields[field.code.rawValue] = text
                    case .number(_, let decimals, let bounds, _):
                        // Young people are among women and men.
                        let isPart = field.code == "youth"
                        let value = isPart ? Int64(copy) : Self.number(count, in: bounds)
                        raw[field.code] = value
                        fields[field.code.rawValue] = FixedPoint.canonical(
                            value,
                            decimals: decimals
                        )
                    case .date where kind.time.fields.last == field.code && kind.time.isSpan:
                        continue
                    case .date: fields[field.code.rawValue] = "2025-09-1\(copy)"
                    case .choice(let choices):
                        fields[field.code.rawValue] = choices.first?.code
                    case .yesNo: fields[field.code.rawValue] = "oui"
                    case .crop:
                        fields[field.code.rawValue] =
                            catalogue.crops.first { $0.filiere == filiere }?.code.rawValue
                    case .period: fields[field.code.rawValue] = campaign.rawValue
                    case .indicator:
                        fields[field.code.rawValue] =
                            kind.code.rawValue == "gridScore" ? "g.1.\(copy)" : "m.delivered"
                    case .figure: fields[field.code.rawValue] = "\(70_000_000 + copy)"
                    case .reference(let target):
                        fields[field.code.rawValue] = Self.id(target, 1)
                    }
                }
                for rule in kind.rules {
                    guard let lesser = raw[rule.lesser], let greater = raw[rule.greater],
                        lesser > greater
                    else { continue }
                    raw[rule.lesser] = greater
                    fields[rule.lesser.rawValue] = fields[rule.greater.rawValue]
                }
                numbers += raw.filter { $0.value >= Self.rarest && !latest.contains($0.key) }
                    .map(\.value)
                texts.append(Self.id(kind.code, copy))
                rows.append(
                    Row(
                        id: Self.id(kind.code, copy),
                        kind: kind.code.rawValue,
                        fields: fields
                    )
                )
            }
        }
    }

    private static func id(_ kind: RecordKindCode, _ copy: Int) -> String {
        "CANARI-\(kind.rawValue)-\(copy)"
    }

    /// As large as the bounds allow, and unlike any other.
    private static func number(_ count: Int64, in bounds: ClosedRange<Int64>) -> Int64 {
        let room = bounds.upperBound - bounds.lowerBound
        guard room > 2_000 else { return bounds.lowerBound + count % (room + 1) }
        // What is sold is multiplied by its price, and what is spent is taken off what is earned.
        let start = room / 9 < rarest ? room / 400 : room / 9
        return bounds.lowerBound + start + count * (room / 20_000)
    }

    private static func latest(_ formula: Formula) -> [FieldCode] {
        switch formula {
        case .latest(let field, _): [field]
        case .combination(let plus, let minus): (plus + minus).flatMap(latest)
        default: []
        }
    }

    /// The rows as a file.
    func file() throws -> Data {
        let encoder = JSONEncoder()
        return try rows.reduce(into: Data()) { $0 += try encoder.encode($1) + Data("\n".utf8) }
    }
}
