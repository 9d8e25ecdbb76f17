import Foundation

/// The file: magic, version, mode, then chunks.
///
/// A chunk is a length (4 bytes, most significant first) and its bytes: a flag that says whether it
/// is the last, then content. Encrypted, the bytes are an HPKE message (RFC 9180, base mode, X25519,
/// HKDF-SHA256, ChaCha20-Poly1305) of one context, so that no chunk can be left out, moved or added;
/// the encapsulated key stands before the first. In clear, SHA-256 of all before ends the file.
enum BackupFormat {
    static let magic: [UInt8] = Array("grenier/backup".utf8) + [0]
    static let version: UInt8 = 1

    enum Mode: UInt8 {
        case plain = 0
        case encrypted = 1
    }

    /// Content of a chunk: memory is bounded by it, whatever a folder holds.
    static let chunkBytesMax = 1_048_576
    static let lengthByteCount = 4
    static let encapsulatedByteCount = 32
    static let tagByteCount = 16
    /// Of a header, which names a dozen files.
    static let headerBytesMax = 65_536

    static func start(_ mode: Mode) -> [UInt8] { magic + [version, mode.rawValue] }

    static func length(_ count: Int) -> [UInt8] {
        (0..<lengthByteCount).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
    }

    static func count(_ length: some Collection<UInt8>) -> Int {
        length.reduce(0) { $0 << 8 | Int($1) }
    }
}
