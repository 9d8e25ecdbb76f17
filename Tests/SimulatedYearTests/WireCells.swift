/// The cells of a slice, read from its bytes with no code of ours: which fields each one has.
struct WireCells {
    /// One field of a protobuf message.
    struct Field {
        let number: Int
        let value: UInt64
        let bytes: ArraySlice<UInt8>
    }

    /// The fields of every cell of a slice (`ReleaseSlice.cells` is field 4).
    static func cells(of slice: [UInt8]) -> [[Field]] {
        fields(slice[...]).filter { $0.number == 4 }.map { fields($0.bytes) }
    }

    private static func fields(_ bytes: ArraySlice<UInt8>) -> [Field] {
        var rest = bytes
        var found: [Field] = []
        while !rest.isEmpty {
            let tag = varint(&rest)
            let value = varint(&rest)
            guard tag & 7 == 2 else {
                found.append(Field(number: Int(tag >> 3), value: value, bytes: []))
                continue
            }
            found.append(
                Field(number: Int(tag >> 3), value: value, bytes: rest.prefix(Int(value)))
            )
            rest = rest.dropFirst(Int(value))
        }
        return found
    }

    private static func varint(_ bytes: inout ArraySlice<UInt8>) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while let byte = bytes.popFirst() {
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return value
    }
}
