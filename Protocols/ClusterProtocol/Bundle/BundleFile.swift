/// Frames of the exchange in a file, for a stick that goes where no link does (PROTOCOL.md §13).
///
/// The frames are those of the wire, byte for byte. The closing digest tells a torn or altered
/// copy; it proves nothing about who made the file: what a bundle says is believed by the
/// signatures in it alone.
public struct BundleFile: Sendable, Hashable {
    /// What every bundle starts with, before the byte of its version.
    public static let magic: [UInt8] = Array("grenier/bundle".utf8) + [0]
    /// The version this library reads and writes.
    public static let version: UInt8 = 1

    private static let lengthByteCount = 4

    /// Encoded envelopes, in order; the first one greets.
    public let frames: [[UInt8]]

    /// Takes encoded envelopes.
    public init(frames: [[UInt8]]) {
        self.frames = frames
    }

    /// The file's bytes.
    public var bytes: [UInt8] {
        var bytes = Self.magic + [Self.version]
        bytes.reserveCapacity(byteCount)
        for frame in frames {
            bytes += Self.length(frame.count)
            bytes += frame
        }
        bytes += Self.length(0)
        return bytes + Digest(of: bytes).bytes
    }

    /// How many bytes the file has.
    public var byteCount: Int {
        frames.reduce(Self.framingByteCount) { $0 + Self.byteCount(of: $1) }
    }

    /// Reads a file and its closing digest; what the frames say is not looked at.
    ///
    /// - Throws: `BundleError` for a file that is not a whole bundle.
    public init(decoding file: [UInt8]) throws(BundleError) {
        guard file.count <= Limits.bundleBytesMax else { throw .tooLarge(bytes: file.count) }
        let start = Self.magic.count + 1
        guard file.starts(with: Self.magic) else {
            throw Self.magic.starts(with: file) ? .torn(bytes: file.count) : .notABundle
        }
        guard file.count >= start else { throw .torn(bytes: file.count) }
        guard file[start - 1] == Self.version else { throw .version(file[start - 1]) }
        var frames: [[UInt8]] = []
        var place = start
        while true {
            guard file.count - place >= Self.lengthByteCount else {
                throw .torn(bytes: file.count)
            }
            let count = file[place..<place + Self.lengthByteCount].reduce(0) { $0 << 8 | Int($1) }
            place += Self.lengthByteCount
            if count == 0 { break }
            guard count <= Limits.childFrameBytesMax else { throw .altered }
            guard file.count - place >= count else { throw .torn(bytes: file.count) }
            frames.append(Array(file[place..<place + count]))
            place += count
        }
        guard file.count - place >= Digest.byteCount else { throw .torn(bytes: file.count) }
        guard file.count - place == Digest.byteCount,
            Digest(of: Array(file[..<place])).bytes == Array(file[place...])
        else { throw .altered }
        guard !frames.isEmpty else { throw .frame(1, ProtocolError(.malformed, "no frame")) }
        self.frames = frames
    }

    /// Shares units out over as few bundles as fit, in order, each with the same opening.
    ///
    /// A unit is frames that are of use together only, as those of one release.
    ///
    /// - Throws: `BundleError.tooLarge` when the opening and one unit alone do not fit.
    public static func parts(
        opening: [[UInt8]],
        units: [[[UInt8]]]
    ) throws(BundleError) -> [BundleFile] {
        let openingBytes = BundleFile(frames: opening).byteCount
        var parts: [[[UInt8]]] = [opening]
        var bytes = openingBytes
        for unit in units {
            let size = unit.reduce(0) { $0 + byteCount(of: $1) }
            guard openingBytes + size <= Limits.bundleBytesMax else {
                throw .tooLarge(bytes: openingBytes + size)
            }
            if bytes + size > Limits.bundleBytesMax {
                parts.append(opening)
                bytes = openingBytes
            }
            parts[parts.count - 1] += unit
            bytes += size
        }
        guard openingBytes <= Limits.bundleBytesMax else { throw .tooLarge(bytes: openingBytes) }
        return parts.map { BundleFile(frames: $0) }
    }

    private static var framingByteCount: Int {
        magic.count + 1 + lengthByteCount + Digest.byteCount
    }

    private static func byteCount(of frame: [UInt8]) -> Int { lengthByteCount + frame.count }

    private static func length(_ count: Int) -> [UInt8] {
        (0..<lengthByteCount).reversed().map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
    }
}
