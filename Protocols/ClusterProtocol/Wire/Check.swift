import Foundation

/// Reading what a stranger wrote: each rule fails with the field's name, never by trapping.
enum Check {
    static func that(
        _ condition: Bool,
        _ detail: @autoclosure () -> String,
        code: RefusalCode = .malformed
    ) throws(ProtocolError) {
        guard condition else { throw ProtocolError(code, detail()) }
    }

    static func bytes<Value: FixedBytes>(
        _ data: Data,
        _ field: String,
        as type: Value.Type = Value.self
    ) throws(ProtocolError) -> Value {
        guard let value = Value(data) else {
            throw ProtocolError(
                .malformed,
                "\(field) has \(data.count) bytes; expected \(Value.byteCount)"
            )
        }
        return value
    }

    static func optionalBytes<Value: FixedBytes>(
        _ data: Data,
        _ field: String,
        as type: Value.Type = Value.self
    ) throws(ProtocolError) -> Value? {
        data.isEmpty ? nil : try bytes(data, field, as: type)
    }

    static func digests(_ list: [Data], _ field: String) throws(ProtocolError) -> [Digest] {
        var digests: [Digest] = []
        for item in list { digests.append(try bytes(item, field)) }
        return digests
    }

    /// Codes go into logs, file names and queries: only `[A-Za-z0-9][A-Za-z0-9._-]*` passes.
    static func code(_ text: String, _ field: String) throws(ProtocolError) {
        let count = text.utf8.count
        try that(
            (1...Limits.codeBytesMax).contains(count),
            "\(field) has \(count) bytes; expected 1…\(Limits.codeBytesMax)"
        )
        let isCode = text.utf8.enumerated().allSatisfy { index, byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            case 0x2D, 0x2E, 0x5F: index > 0
            default: false
            }
        }
        try that(isCode, "\(field) is not a code of letters, digits, '.', '_' and '-'")
    }

    /// Names are shown to people: any text but control characters, which could forge a log line.
    static func name(_ text: String, _ field: String) throws(ProtocolError) {
        let count = text.utf8.count
        try that(
            count <= Limits.nameBytesMax,
            "\(field) has \(count) bytes; expected at most \(Limits.nameBytesMax)"
        )
        try that(
            text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
            "\(field) has a control character"
        )
    }

    /// The longest beginning of a text that passes `name`.
    static func clipped(_ text: String) -> String {
        var clipped = String.UnicodeScalarView()
        var room = Limits.nameBytesMax
        for scalar in text.unicodeScalars where scalar.properties.generalCategory != .control {
            room -= UTF8.width(scalar)
            guard room >= 0 else { break }
            clipped.append(scalar)
        }
        return String(clipped)
    }

    /// Counters fit a signed 64-bit integer, so that every store and language can hold them.
    static func counter(_ value: UInt64, _ field: String) throws(ProtocolError) -> UInt64 {
        try that(value <= Limits.counterMax, "\(field) passes 2^63 − 1")
        return value
    }

    static func day(_ value: Int32, _ field: String) throws(ProtocolError) -> DayNumber {
        try that(
            (0...Limits.dayNumberMax).contains(value),
            "\(field) is not a day of 1970…9999"
        )
        return DayNumber(value)
    }

    static func instant(_ value: Int64, _ field: String) throws(ProtocolError) -> Int64 {
        try that(
            (-Limits.instantSecondsMax...Limits.instantSecondsMax).contains(value),
            "\(field) passes 2^53 seconds"
        )
        return value
    }

    static func sealed(_ wire: Grenier_V1_Sealed, _ field: String) throws(ProtocolError) -> Sealed {
        try that(
            wire.signature.count == 64,
            "\(field) signature has \(wire.signature.count) bytes; expected 64",
            code: .signature
        )
        guard let signer = VerifyingKey(wire.signer) else {
            throw ProtocolError(
                .signature,
                "\(field) signer has \(wire.signer.count) bytes; expected 32"
            )
        }
        return Sealed(body: Array(wire.body), signature: Array(wire.signature), signer: signer)
    }

    static func sealedList(
        _ wire: [Grenier_V1_Sealed],
        _ field: String,
        max: Int
    ) throws(ProtocolError) -> [Sealed] {
        try that(wire.count <= max, "\(wire.count) \(field); expected at most \(max)")
        var list: [Sealed] = []
        for item in wire { list.append(try sealed(item, field)) }
        return list
    }
}

extension Sealed {
    var wire: Grenier_V1_Sealed {
        var wire = Grenier_V1_Sealed()
        wire.body = Data(body)
        wire.signature = Data(signature)
        wire.signer = Data(signer.bytes)
        return wire
    }
}
