/// What travels over a control socket: a kind, a number that ties an answer to its request, and
/// the content.
///
/// One byte, eight bytes with the most significant first, the rest.
package struct ControlFrame: Sendable, Hashable {
    /// The kinds of frame.
    package enum Kind: UInt8, Sendable {
        /// Are you there?
        case ping = 1
        /// Yes.
        case pong = 2
        /// Please do this.
        case request = 3
        /// Done, this came of it.
        case reply = 4
        /// Done, but what came of it is too large to be sent.
        case replyTooLarge = 5
    }

    /// The bytes before the content.
    package static let headerBytes = 9

    /// What the frame is.
    package let kind: Kind
    /// The number of the request.
    package let number: UInt64
    /// The content, perhaps empty.
    package let content: [UInt8]

    /// Makes a frame.
    package init(_ kind: Kind, number: UInt64, content: [UInt8] = []) {
        self.kind = kind
        self.number = number
        self.content = content
    }

    /// Reads a frame, or nothing if it is not one.
    package init?(bytes: [UInt8]) {
        guard bytes.count >= Self.headerBytes, let kind = Kind(rawValue: bytes[0]) else {
            return nil
        }
        self.kind = kind
        number = bytes[1..<Self.headerBytes].reduce(0) { $0 << 8 | UInt64($1) }
        content = Array(bytes.dropFirst(Self.headerBytes))
    }

    /// The bytes of the frame.
    package var bytes: [UInt8] {
        let digits = (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        return [kind.rawValue] + digits + content
    }
}
