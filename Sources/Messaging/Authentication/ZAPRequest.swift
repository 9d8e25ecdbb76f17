/// A question of libzmq to the authentication handler about a peer that wants a session.
///
/// Source: ZeroMQ RFC 27. Seven frames: version, request id, domain, address, routing id,
/// mechanism, and for CURVE the client's public key.
struct ZAPRequest: Equatable {
    /// The most frames a well-formed CURVE request has.
    static let framesMax = 7

    let requestID: [UInt8]
    let domain: String
    let address: String
    let key: CurvePublicKey

    /// Reads the frames, or nothing if they are not a CURVE request of version 1.0.
    init?(frames: [[UInt8]]) {
        guard frames.count == Self.framesMax, frames[0] == Array("1.0".utf8),
            frames[5] == Array("CURVE".utf8),
            let key = try? CurvePublicKey(bytes: frames[6])
        else { return nil }
        requestID = frames[1]
        domain = String(decoding: frames[2], as: UTF8.self)
        address = String(decoding: frames[3], as: UTF8.self)
        self.key = key
    }
}
