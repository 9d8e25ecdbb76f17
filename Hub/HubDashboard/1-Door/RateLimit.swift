import Synchronization

/// How many requests an address may send: so many at once, then so many a second.
///
/// Time comes in: seconds on a clock that never goes back.
package final class RateLimit: Sendable {
    private struct Bucket {
        var left: Double
        var atSeconds: Double
    }

    /// Addresses that are remembered; the one heard longest ago goes first.
    package static let addressesMax = 4_096

    private let burst: Double
    private let perSecond: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    /// Takes how many at once and how many a second.
    package init(burst: Int, perSecond: Double) {
        self.burst = Double(burst)
        self.perSecond = perSecond
    }

    /// Whether one more may be answered.
    package func admits(_ address: String, atSeconds now: Double) -> Bool {
        buckets.withLock { buckets in
            var bucket = buckets[address] ?? Bucket(left: burst, atSeconds: now)
            bucket.left = min(burst, bucket.left + (now - bucket.atSeconds) * perSecond)
            bucket.atSeconds = now
            let isAdmitted = bucket.left >= 1
            if isAdmitted { bucket.left -= 1 }
            if buckets[address] == nil, buckets.count >= Self.addressesMax,
                let oldest = buckets.min(by: { $0.value.atSeconds < $1.value.atSeconds })
            {
                buckets[oldest.key] = nil
            }
            buckets[address] = bucket
            return isAdmitted
        }
    }
}
