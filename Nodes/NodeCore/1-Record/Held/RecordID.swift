import Foundation

/// The name of a record: 128 random bits, so that two machines never give the same one.
package struct RecordID: Sendable, Hashable {
    /// Sixteen bytes.
    let bytes: [UInt8]

    init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads 32 hexadecimal digits, or gives nil.
    package init?(hex: String) {
        let digits = hex.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
        guard digits.count == 32, hex.count == 32 else { return nil }
        bytes = stride(from: 0, to: 32, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }

    /// The bytes as 32 hexadecimal digits.
    package var hex: String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    var data: Data { Data(bytes) }

    /// The name that no record has.
    static let none = RecordID(zeros: ())

    private init(zeros: Void) { bytes = Array(repeating: 0, count: 16) }

    /// Fewest digits by which a record is shown.
    private static let shortDigitsMin = 4

    /// The fewest digits that tell it from others, at least four.
    func short(among others: [RecordID]) -> String {
        let shared = others.filter { $0 != self }.map { other in
            zip(hex, other.hex).prefix { $0 == $1 }.count
        }
        return String(hex.prefix(max(Self.shortDigitsMin, (shared.max() ?? 0) + 1)))
    }

    /// The same for many, which must be in ascending order.
    static func short(_ ascending: [RecordID]) -> [RecordID: String] {
        var short: [RecordID: String] = [:]
        for (place, id) in ascending.enumerated() {
            // What shares most digits with it stands beside it.
            let around = ascending[max(0, place - 1)...min(ascending.count - 1, place + 1)]
            short[id] = id.short(among: Array(around))
        }
        return short
    }
}

extension RecordID: Comparable {
    /// By their digits.
    package static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
