/// Protocol Buffers bytes written by hand: for bodies that have no type of their own, and for
/// the ones no honest party makes.
struct ProtoWriter {
    private(set) var bytes: [UInt8] = []

    func varint(_ field: Int, _ value: UInt64) -> ProtoWriter {
        guard value != 0 else { return self }
        return raw(field, wire: 0, Self.varint(value))
    }

    func fixed64(_ field: Int, _ value: UInt64) -> ProtoWriter {
        raw(field, wire: 1, (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) })
    }

    func field(_ field: Int, _ content: [UInt8]) -> ProtoWriter {
        raw(field, wire: 2, Self.varint(UInt64(content.count)) + content)
    }

    func text(_ field: Int, _ content: String) -> ProtoWriter {
        content.isEmpty ? self : self.field(field, Array(content.utf8))
    }

    func message(_ field: Int, _ content: ProtoWriter) -> ProtoWriter {
        self.field(field, content.bytes)
    }

    func raw(_ field: Int, wire: UInt64, _ content: [UInt8]) -> ProtoWriter {
        var copy = self
        copy.bytes += Self.varint(UInt64(field) << 3 | wire) + content
        return copy
    }

    static func varint(_ value: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(truncatingIfNeeded: rest)]
    }

    static func zigzag(_ value: Int64) -> UInt64 {
        UInt64(bitPattern: (value << 1) ^ (value >> 63))
    }
}
