import ClusterProtocol
import TestRandomness

extension SplitMix64 {
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func flag() -> Bool { next() & 1 == 1 }

    mutating func fixed<Value: FixedBytes>(_ type: Value.Type = Value.self) -> Value {
        Value(unchecked: bytes(Value.byteCount))
    }
}
