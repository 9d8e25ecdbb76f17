import Foundation
import TestRandomness

/// Two campaigns of a cluster of many members, as rows of `grenier-node record load`.
///
/// What weighs is how many records there are, not what they say: each member brings fruit fifteen times
/// a campaign, has a contract, and the aggregator sells, trains and visits in proportion.
struct LargeCluster {
    /// Members who bring what they grow.
    let members: Int

    private struct Row: Encodable {
        let id: String
        let kind: String
        let fields: [String: String]
    }

    /// Campaigns and the year each begins in.
    private static let campaigns = [("2024-2025", 2_024), ("2025-2026", 2_025)]

    /// The rows, one JSON document a line.
    func lines() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var text = Data()
        for row in people() + Self.campaigns.flatMap({ campaign($0.0, from: $0.1) }) {
            text += try encoder.encode(row) + Data("\n".utf8)
        }
        return text
    }

    private func people() -> [Row] {
        (1...members).map { number in
            Row(
                id: "member-\(number)",
                kind: "member",
                fields: [
                    "name": "Producteur fictif \(number)", "nature": "person",
                    "maillon": "production", "role": "aggregated", "joined": "2024-04-01",
                    "women": number.isMultiple(of: 2) ? "1" : "0",
                    "men": number.isMultiple(of: 2) ? "0" : "1",
                ]
            )
        }
    }

    private func campaign(_ code: String, from year: Int) -> [Row] {
        var dice = Dice(seed: 7, "campaign", year)
        var rows: [Row] = []
        func day() -> String {
            let month = dice.within(0...8)
            let text = String(format: "%02d-%02d", month + 4, dice.within(1...28))
            return "\(year)-\(text)"
        }
        func add(_ kind: String, _ fields: [String: String]) {
            rows.append(Row(id: "\(kind)-\(year)-\(rows.count)", kind: kind, fields: fields))
        }
        for member in 1...members {
            add(
                "contract",
                [
                    "campaign": code, "relation": "aggregator-producer",
                    "partner": "Producteur fictif \(member)", "form": "signed",
                    "product": "pain-de-sucre", "state": "ended", "volumeKept": "oui",
                    "qualityKept": "oui", "priceKept": "oui", "timingKept": "oui",
                ]
            )
            for _ in 0..<15 {
                let received = dice.within(200...900)
                add(
                    "intake",
                    [
                        "date": day(), "product": "pain-de-sucre",
                        "supplier": "Producteur fictif \(member)", "received": "\(received)",
                        "rejected": "\(received / dice.within(8...30))", "price": "120",
                    ]
                )
            }
            for _ in 0..<2 {
                let delivered = dice.within(1_000...5_000)
                add(
                    "delivery",
                    [
                        "date": day(), "product": "pain-de-sucre", "delivered": "\(delivered)",
                        "accepted": "\(delivered - delivered / 20)",
                        "price": "\(dice.within(140...190))", "market": "national",
                        "outlet": "Cotonou", "buyer": "Client fictif \(dice.within(1...12))",
                    ]
                )
            }
            add("visit", ["date": day()])
        }
        for _ in 0..<(members / 4) {
            add(
                "training",
                ["date": day(), "theme": "Récolte", "women": "12", "men": "9"]
            )
        }
        return rows
    }
}
