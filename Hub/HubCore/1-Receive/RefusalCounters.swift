import ClusterProtocol

/// How many messages and batches were refused, by reason, since the start.
struct RefusalCounters: Sendable {
    private(set) var counts: [RefusalCode: Int] = [:]

    mutating func count(_ code: RefusalCode) { counts[code, default: 0] += 1 }
}
