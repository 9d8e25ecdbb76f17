/// How fast each key speaks: a bucket of messages for each, filled with time.
///
/// It has no clock of its own. What a key sends above its bucket, or while enough of its messages wait, is dropped before it
/// takes a place in the queue of the others; a key that goes on is cut off.
package struct KeyFlow: Sendable {
    /// What becomes of a message.
    package enum Verdict: Sendable, Hashable {
        case pass
        case drop
        /// Dropped, and the key's connections end.
        case cut
    }

    private struct Bucket: Sendable {
        /// Millionths of a message, so that no time is lost between two messages.
        var level: UInt64
        var filledAtNanoseconds: UInt64
        var drops: UInt64 = 0
    }

    /// Keys remembered; those whose bucket is full say nothing and are forgotten first.
    static let keysMax = 16_384

    private let limits: KeyLimits
    private var buckets: [CurvePublicKey: Bucket] = [:]

    package init(limits: KeyLimits) { self.limits = limits }

    private var full: UInt64 { limits.burstMessages * 1_000_000 }

    /// Weighs one message of a key, of which so many wait already.
    package mutating func weigh(
        _ key: CurvePublicKey,
        queued: Int,
        atNanoseconds now: UInt64
    ) -> Verdict {
        var bucket = filled(
            buckets[key] ?? Bucket(level: full, filledAtNanoseconds: now),
            atNanoseconds: now
        )
        defer {
            buckets[key] = bucket
            if buckets.count > Self.keysMax { forget(atNanoseconds: now) }
        }
        if bucket.level >= 1_000_000, queued < limits.queuedMessagesMax {
            bucket.level -= 1_000_000
            return .pass
        }
        bucket.drops += 1
        guard bucket.drops > limits.dropsMax else { return .drop }
        bucket.drops = 0
        return .cut
    }

    private func filled(_ bucket: Bucket, atNanoseconds now: UInt64) -> Bucket {
        var bucket = bucket
        guard now > bucket.filledAtNanoseconds else { return bucket }
        // A day fills any bucket; more would only overflow.
        let elapsed = min(now - bucket.filledAtNanoseconds, 86_400_000_000_000) / 1_000
        let gained = elapsed * limits.messagesPerSecond
        guard gained > 0 else { return bucket }
        bucket.filledAtNanoseconds = now
        bucket.level = min(bucket.level + gained, full)
        if bucket.level == full { bucket.drops = 0 }
        return bucket
    }

    private mutating func forget(atNanoseconds now: UInt64) {
        buckets = buckets.filter { filled($0.value, atNanoseconds: now).level < full }
    }
}
