import Indicators
import NodeCore
import Testing

@Suite("Notre révision dans le chiffre du groupe")
struct OwnRevisionsTests {
    private func received(_ number: UInt32, _ day: String) -> OwnRevisions.Received {
        OwnRevisions.Received(
            number: number,
            day: day,
            content: SummaryContent(period: "2025-2026", entries: [:])
        )
    }

    @Test("the greatest revision received before the day of the figure")
    func before() {
        let revisions = OwnRevisions([
            received(1, "2026-01-10"), received(3, "2026-07-01"), received(2, "2026-03-02"),
        ])
        #expect(revisions.inForce(on: "2026-01-09") == .absent)
        #expect(revisions.inForce(on: "2026-02-01") == .revision(1))
        #expect(revisions.inForce(on: "2026-06-30") == .revision(2))
        #expect(revisions.inForce(on: "2026-12-31") == .revision(3))
    }

    @Test("a correction received on that very day may have come too late")
    func sameDay() {
        let two = OwnRevisions([received(1, "2026-01-10"), received(2, "2026-06-30")])
        #expect(two.inForce(on: "2026-06-30") == .unsure)
        #expect(OwnRevisions([received(1, "2026-06-30")]).inForce(on: "2026-06-30") == .revision(1))
        #expect(OwnRevisions().inForce(on: "2026-06-30") == .absent)
    }
}
