import Indicators
import NodeCore
import Statistics
import Testing

/// The action plan and the season review, over Benin's catalogue.
@Suite("Le plan d'actions et le bilan", .serialized)
struct SeasonModelTests {
    private func action(
        _ reading: ReadingNode,
        _ title: String,
        _ fields: [String: String]
    ) async throws {
        let whole = ["campaign": "2025-2026", "title": title, "state": "planned", "cost": "1000"]
        let outcome = try await reading.node.enter(
            .add(kind: "action", fields: whole.merging(fields) { $1 }),
            of: "action",
            author: "Awa"
        )
        #expect(outcome.id != nil, "\(outcome)")
    }

    @Test("what is late comes first, then what should have begun; what is done comes last")
    func plan() async throws {
        try await ReadingNode.with { reading in
            try await action(reading, "faite", ["state": "done", "to": "01/05/2025"])
            try await action(reading, "à venir", ["from": "01/01/2090", "to": "01/02/2090"])
            try await action(reading, "en retard", ["to": "01/06/2025", "state": "running"])
            try await action(reading, "plus en retard", ["to": "01/05/2025"])
            try await action(reading, "à commencer", ["from": "01/05/2025", "to": "01/02/2090"])
            try await action(reading, "abandonnée", ["state": "dropped", "cost": "5000"])
            try await action(reading, "en cours", ["state": "running"])
            let plan = try await reading.node.actionPlan(in: ReadingNode.campaign)
            #expect(
                plan.items.map { $0.record.text("title") } == [
                    "plus en retard", "en retard", "à commencer", "en cours", "à venir", "faite",
                    "abandonnée",
                ]
            )
            #expect(plan.items.map(\.urgency).prefix(3) == [.late, .late, .overdue])
            #expect((plan.items[0].daysLate ?? 0) > (plan.items[1].daysLate ?? 0))
            // What was given up costs nothing more.
            #expect(plan.cost == 6_000)
            #expect(plan.count(.planned) == 3)
            let other = try await reading.node.actionPlan(in: "2024-2025")
            #expect(other.items.isEmpty && other.cost == nil)
        }
    }

    @Test("a campaign beside those before it, with the levels and targets that follow")
    func review() async throws {
        try await ReadingNode.with { reading in
            for (year, kilograms) in [("2023", "100"), ("2024", "200"), ("2025", "300")] {
                _ = try await reading.delivery([
                    "date": "01/07/\(year)", "delivered": kilograms, "accepted": kilograms,
                ])
            }
            let goal = try await reading.node.enter(
                .add(
                    kind: "goal",
                    fields: [
                        "indicator": "m.sold", "baseline": "2023-2024", "target": "500",
                        "by": "2026-2027",
                    ]
                ),
                of: "goal",
                author: "Awa"
            )
            #expect(goal.id != nil, "\(goal)")
            _ = try await reading.score([GridEntry("g.5.1", "1")])
            let review = try await reading.node.seasonReview(of: ReadingNode.campaign)
            #expect(
                review.campaigns.map(\.code.rawValue) == [
                    "2022-2023", "2023-2024", "2024-2025", "2025-2026",
                ]
            )
            let sold = try #require(
                review.figures.flatMap(\.lines).first { $0.indicator.code == "m.sold" }
            )
            #expect(sold.series == [nil, 100, 200, 300])
            #expect(sold.review.trend == .rising)
            #expect(review.disputed.map(\.indicator.code) == ["g.5.1"])
            #expect(review.plan.targets.map(\.progress.state) == [.behind])
            #expect(review.plan.targets.first?.progress.percent == 50)
            #expect(try await reading.node.seasonReview(of: "2022-2023").figures.isEmpty)
        }
    }

    @Test("a campaign that the catalogue does not have, or a month, is none")
    func unknown() async throws {
        try await ReadingNode.with { reading in
            for code in ["2099-2100", "2025-07", ""] {
                await #expect(throws: (any Error).self) {
                    try await reading.node.seasonReview(of: PeriodCode(code))
                }
            }
            let choice = try await reading.node.actionPlan(in: nil).campaign
            #expect(choice.campaigns.contains(choice.chosen))
        }
    }
}
