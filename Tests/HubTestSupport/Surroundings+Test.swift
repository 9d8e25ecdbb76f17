package import HubCore
import Synchronization
import TestRandomness

extension Surroundings {
    /// A clock that stands still, and randomness from a seed.
    package static func test(seed: UInt64 = 1, clock: TestClock = TestClock()) -> Surroundings {
        let random = TestRandom(seed: seed)
        return Surroundings(
            nowSeconds: { clock.seconds },
            monotonicSeconds: { Monotonic.seconds() },
            randomBytes: { random.bytes($0) }
        )
    }
}

/// A clock that moves when a test says so; it starts on 18 November 2026.
package final class TestClock: Sendable {
    private let now: Mutex<Int64>

    package init(seconds: Int64 = 1_795_000_000) { now = Mutex(seconds) }

    package var seconds: Int64 { now.withLock { $0 } }

    package func advance(seconds: Int64) { now.withLock { $0 += seconds } }

    package func advance(days: Int) { now.withLock { $0 += Int64(days) * 86_400 } }
}

/// Seconds on the machine's clock that does not go back.
package enum Monotonic {
    private static let start = ContinuousClock.now

    package static func seconds() -> Double {
        let passed = start.duration(to: .now).components
        return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
    }
}

/// Bytes of a seeded generator.
final class TestRandom: Sendable {
    private let generator: Mutex<SplitMix64>

    init(seed: UInt64) { generator = Mutex(SplitMix64(seed: seed)) }

    func bytes(_ count: Int) -> [UInt8] {
        generator.withLock { generator in
            (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }
    }
}
