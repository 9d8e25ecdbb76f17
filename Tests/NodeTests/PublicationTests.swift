import ClusterProtocol
import Indicators
import NodeCore
import Testing

@Suite("La publication et ses numéros")
struct PublicationTests {
    private func content(_ period: PeriodCode, _ value: Int64) -> SummaryContent {
        SummaryContent(period: period, entries: ["weight": .value(value)])
    }

    @Test(
        "the revision is one above what was sealed and what the parent ever saw",
        arguments: [
            (sealed: nil, heard: nil, expected: 1), (sealed: 2, heard: nil, expected: 3),
            (sealed: nil, heard: 4, expected: 5), (sealed: 2, heard: 7, expected: 8),
            (sealed: 9, heard: 7, expected: 10),
        ] as [(sealed: UInt32?, heard: UInt32?, expected: UInt32)]
    )
    func revisions(sealed: UInt32?, heard: UInt32?, expected: UInt32) {
        let plan = PublicationPlan(
            [content("p1", 5)],
            last: sealed.map { ["p1": .init(revision: $0, content: content("p1", 4))] } ?? [:],
            heard: heard.map { ["p1": $0] } ?? [:]
        )
        #expect(plan.items.map(\.revision) == [expected])
        #expect(plan.unchanged.isEmpty)
    }

    @Test("what is unchanged is not sealed again")
    func unchanged() {
        let last: [PeriodCode: PublicationPlan.Last] = [
            "p1": .init(revision: 1, content: content("p1", 5))
        ]
        let contents = [content("p2", 1), content("p1", 5)]
        let plan = PublicationPlan(contents, last: last, heard: ["p1": 9])
        #expect(plan.unchanged == ["p1"])
        #expect(plan.items.map(\.content.period) == ["p2"])
    }

    @Test(
        "an epoch ends when the parent knows a later one, or more of it than was sealed",
        arguments: [
            (counter: 1, head: 5, heard: 0, settled: nil, isSuperseded: false),
            (counter: 1, head: 5, heard: 1, settled: 5, isSuperseded: false),
            (counter: 1, head: 5, heard: 1, settled: 6, isSuperseded: true),
            (counter: 1, head: 5, heard: 2, settled: 3, isSuperseded: true),
            (counter: 1, head: 0, heard: 1, settled: nil, isSuperseded: true),
            (counter: 3, head: 0, heard: 2, settled: nil, isSuperseded: false),
        ] as [(counter: UInt32, head: UInt64, heard: UInt32, settled: UInt64?, isSuperseded: Bool)]
    )
    func epochs(
        counter: UInt32,
        head: UInt64,
        heard: UInt32,
        settled: UInt64?,
        isSuperseded: Bool
    ) {
        let epoch = EpochID(counter: counter, nonce: 1)
        let node = PartyID(unchecked: [UInt8](repeating: 1, count: 16))
        let streams = settled.map {
            [
                StreamState(
                    stream: StreamID(node: node, epoch: epoch),
                    settled: SettledRanges(through: $0)
                )
            ]
        }
        #expect(
            EpochRule.isSuperseded(epoch, headSequence: head, streams: streams ?? [], heard: heard)
                == isSuperseded
        )
        #expect(EpochRule.nextCounter(current: nil, heard: heard) == heard + 1)
        #expect(EpochRule.nextCounter(current: epoch, heard: heard) > max(counter, heard))
    }
}
