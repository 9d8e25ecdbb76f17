import TestRandomness

/// One direction of one connection: bytes on their way, in order.
struct LinkLane {
    /// What an unloaded TCP segment carries.
    static let segmentBytesMax = 1_448
    /// What a slow modem holds back before it stops taking more.
    private static let queuedBytesMax = 8_192

    private var queue: [(dueMilliseconds: Int, bytes: ArraySlice<UInt8>)] = []
    private var queuedBytes = 0
    /// When the last byte given will have left, and when it will have arrived.
    private var busyUntil = 0
    private var lastDue = 0
    var isEnded = false

    var isEmpty: Bool { queue.isEmpty }
    var hasRoom: Bool { queuedBytes < Self.queuedBytesMax && !isEnded }

    /// Takes a segment; says whether it was lost the first time.
    mutating func take(
        _ bytes: [UInt8],
        atMilliseconds now: Int,
        over quality: LinkQuality,
        random: inout SplitMix64
    ) -> Bool {
        let isLost = Int.random(in: 0..<1_000, using: &random) < quality.lossPerMille
        let delay = Int.random(in: quality.delayMilliseconds, using: &random)
        busyUntil = max(busyUntil, now) + bytes.count * 1_000 / quality.bytesPerSecond
        lastDue = max(lastDue, busyUntil + delay + (isLost ? quality.stallMilliseconds : 0))
        queue.append((lastDue, bytes[...]))
        queuedBytes += bytes.count
        return isLost
    }

    /// What has arrived and was not handed on.
    func due(atMilliseconds now: Int) -> ArraySlice<UInt8>? {
        guard let first = queue.first, first.dueMilliseconds <= now else { return nil }
        return first.bytes
    }

    /// Says how much of it was handed on.
    mutating func handedOn(_ count: Int) {
        queuedBytes -= count
        queue[0].bytes = queue[0].bytes.dropFirst(count)
        if queue[0].bytes.isEmpty { queue.removeFirst() }
    }
}
