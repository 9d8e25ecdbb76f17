import ClusterProtocol
import Indicators
import NodeCore
import TestRandomness
import Testing

@Suite("What goes first")
struct PendingTests {
    private let epoch = EpochID(counter: 1, nonce: 7)

    private func item(
        _ sequence: UInt64,
        _ day: String?,
        isRotation: Bool = false
    ) throws -> PendingItem {
        PendingItem(
            id: BatchID(
                stream: StreamID(
                    node: PartyID(unchecked: [UInt8](repeating: 1, count: 16)),
                    epoch: epoch
                ),
                sequence: sequence
            ),
            start: try day.map { try #require(CalendarDate(iso: $0)) },
            isRotation: isRotation
        )
    }

    @Test("the newest period, then what was sealed last; nothing passes a change of keys")
    func order() throws {
        let items = [
            try item(1, "2024-06-01"), try item(2, "2025-06-01"), try item(3, nil),
            try item(4, "2025-06-01"), try item(5, nil, isRotation: true),
            try item(6, "2023-06-01"), try item(7, "2026-06-01"),
        ]
        #expect(PendingItem.ordered(items).map(\.sequence) == [4, 2, 1, 3, 5, 7, 6])
        let settled = items.prefix(2).map {
            PendingItem(id: $0.id, start: $0.start, isRotation: false, isSettled: true)
        }
        let again = PendingItem.ordered(settled + items.dropFirst(2))
        #expect(again.map(\.sequence) == [1, 2, 4, 3, 5, 7, 6])
    }

    @Test("everything goes, once, whatever the order")
    func permutation() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var dice = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let items = try (1...UInt64(Int.random(in: 1...40, using: &dice))).map { sequence in
                let year = Int.random(in: 2020...2026, using: &dice)
                let isRotation = Int.random(in: 0..<8, using: &dice) == 0
                return try item(
                    sequence,
                    isRotation ? nil : "\(year)-01-01",
                    isRotation: isRotation
                )
            }
            let ordered = PendingItem.ordered(items)
            #expect(
                Set(ordered) == Set(items.map(\.id)) && ordered.count == items.count,
                "seed \(seed)"
            )
            let rotations = items.filter(\.isRotation).map(\.id)
            for rotation in rotations {
                let place = try #require(ordered.firstIndex(of: rotation))
                #expect(place == Int(rotation.sequence) - 1, "seed \(seed)")
            }
        }
    }
}
