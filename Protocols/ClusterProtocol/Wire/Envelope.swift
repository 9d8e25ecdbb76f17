/// One message of the protocol: what one ZeroMQ frame holds (PROTOCOL.md §3).
public enum Envelope: Sendable, Hashable {
    /// Opens a session.
    case hello(Hello)
    /// Answers HELLO.
    case welcome(Welcome)
    /// Hands over batches and certificates.
    case put(Put)
    /// Says what is settled.
    case ack(Ack)
    /// Refuses.
    case nack(Nack)
    /// Asks for a document.
    case fetch(Fetch)
    /// Answers FETCH.
    case slice(Slice)
    /// Says what is new, to everybody.
    case news(Standing)
    /// Asks to become a member.
    case enrol(Enrol)
    /// Answers ENROL.
    case enrolled(Enrolled)
    /// Leaves.
    case bye

    /// The version this library speaks.
    public static let version: UInt32 = 1

    /// Reads a frame of at most `bytesMax` bytes.
    ///
    /// - Throws: `ProtocolError` with code `tooLarge`, `malformed`, `version` or `unsupported`.
    public init(decoding frame: [UInt8], bytesMax: Int) throws(ProtocolError) {
        try Check.that(
            frame.count <= bytesMax,
            "frame has \(frame.count) bytes; expected at most \(bytesMax)",
            code: .tooLarge
        )
        let wire: Grenier_V1_Envelope = try Schema.decode(frame, "envelope")
        try Check.that(
            wire.version == Self.version,
            "envelope version is \(wire.version); expected \(Self.version)",
            code: .version
        )
        switch wire.content {
        case .hello(let body): self = .hello(try Hello(body))
        case .welcome(let body): self = .welcome(try Welcome(body))
        case .put(let body): self = .put(try Put(body))
        case .ack(let body): self = .ack(try Ack(body))
        case .nack(let body): self = .nack(try Nack(body))
        case .fetch(let body): self = .fetch(try Fetch(body))
        case .slice(let body): self = .slice(try Slice(body))
        case .news(let body): self = .news(try Standing(body.standing))
        case .enrol(let body): self = .enrol(try Enrol(body))
        case .enrolled(let body): self = .enrolled(try Enrolled(body))
        case .bye: self = .bye
        case nil: throw ProtocolError(.unsupported, "envelope without a known content")
        }
    }

    /// The version a frame says it is of, whether it is spoken here or not; nothing when the frame
    /// is none.
    public static func version(of frame: [UInt8]) -> UInt32? {
        (try? Schema.decode(frame, "envelope") as Grenier_V1_Envelope)?.version
    }

    /// The frame's bytes.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Envelope()
        wire.version = Self.version
        switch self {
        case .hello(let body): wire.content = .hello(body.wire)
        case .welcome(let body): wire.content = .welcome(body.wire)
        case .put(let body): wire.content = .put(body.wire)
        case .ack(let body): wire.content = .ack(body.wire)
        case .nack(let body): wire.content = .nack(body.wire)
        case .fetch(let body): wire.content = .fetch(body.wire)
        case .slice(let body): wire.content = .slice(body.wire)
        case .news(let body):
            var news = Grenier_V1_News()
            news.standing = body.wire
            wire.content = .news(news)
        case .enrol(let body): wire.content = .enrol(body.wire)
        case .enrolled(let body): wire.content = .enrolled(body.wire)
        case .bye: wire.content = .bye(Grenier_V1_Bye())
        }
        return try Schema.encode(wire, "envelope")
    }
}
