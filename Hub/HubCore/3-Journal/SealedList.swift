import ClusterProtocol

/// Signed bodies side by side in one blob: the frame of a PUT, which the wire already defines.
enum SealedList {
    static func encode(_ list: [Sealed]) throws(ProtocolError) -> [UInt8] {
        try Envelope.put(Put(certificates: list)).encoded()
    }

    static func decode(_ bytes: [UInt8]) throws -> [Sealed] {
        // A catalogue is larger than what a hub takes from its members.
        let envelope = try Envelope(decoding: bytes, bytesMax: Limits.childFrameBytesMax)
        guard case .put(let put) = envelope else { throw HubError.storageDamaged("chain") }
        return put.certificates
    }
}
