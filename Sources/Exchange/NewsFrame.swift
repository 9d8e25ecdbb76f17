public import ClusterProtocol

/// A message of the news port: the topic byte, then an envelope (PROTOCOL.md §6.6).
public enum NewsFrame {
    /// The one topic.
    public static let topic: [UInt8] = [UInt8(ascii: "N")]

    /// The content that follows the topic.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public static func content(_ standing: Standing) throws(ProtocolError) -> [UInt8] {
        try Envelope.news(standing).encoded()
    }

    /// What a frame says, or nothing when it is no news: news are a hint, never relied on.
    public static func standing(of frame: [UInt8]) -> Standing? {
        guard frame.starts(with: topic),
            case .news(let standing) = try? Envelope(
                decoding: Array(frame.dropFirst(topic.count)),
                bytesMax: Limits.newsFrameBytesMax
            )
        else { return nil }
        return standing
    }
}
