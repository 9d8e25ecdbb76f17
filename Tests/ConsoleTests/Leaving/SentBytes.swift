import Foundation

/// Everything a process gave to be sent, before it was encrypted.
struct SentBytes {
    let bytes: Data

    func contains(_ text: String) -> Bool { bytes.firstRange(of: Data(text.utf8)) != nil }

    /// Whether a number stands there in any form that the protocol, JSON or a table could give it.
    func contains(_ number: Int64) -> Bool {
        let little = withUnsafeBytes(of: number.littleEndian) { Data($0) }
        let zigzag = UInt64(bitPattern: (number << 1) ^ (number >> 63))
        let forms = [
            Data("\(number)".utf8), little, Data(little.reversed()),
            Self.variable(UInt64(bitPattern: number)), Self.variable(zigzag),
        ]
        return forms.contains { bytes.firstRange(of: $0) != nil }
    }

    /// Base 128, as Protocol Buffers has it.
    private static func variable(_ number: UInt64) -> Data {
        var rest = number
        var bytes = Data()
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
        return bytes
    }
}
