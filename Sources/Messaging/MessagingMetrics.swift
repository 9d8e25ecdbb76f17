public import Metrics

/// The instruments a messenger counts with, under one prefix.
public struct MessagingMetrics: Sendable {
    /// Messages handed to consumers.
    public let messagesReceived: Counter
    /// Bytes of those messages.
    public let bytesReceived: Counter
    /// Messages libzmq took to send.
    public let messagesSent: Counter
    /// Bytes of those messages.
    public let bytesSent: Counter
    /// Messages refused by a full queue or an absent peer.
    public let sendsRefused: Counter
    /// Messages dropped because they had several frames or an empty one.
    public let messagesRejected: Counter
    /// Handshakes that failed, on either side.
    public let handshakesFailed: Counter

    /// Makes the instruments in the process's metrics system.
    public init(prefix: String = "messaging") {
        messagesReceived = Counter(label: "\(prefix).messages.received")
        bytesReceived = Counter(label: "\(prefix).bytes.received")
        messagesSent = Counter(label: "\(prefix).messages.sent")
        bytesSent = Counter(label: "\(prefix).bytes.sent")
        sendsRefused = Counter(label: "\(prefix).sends.refused")
        messagesRejected = Counter(label: "\(prefix).messages.rejected")
        handshakesFailed = Counter(label: "\(prefix).handshakes.failed")
    }
}
