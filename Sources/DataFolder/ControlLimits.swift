import Messaging

/// Bounds of a control socket.
enum ControlLimits {
    /// Longest request or answer, in bytes: a whole comparison or export as JSON fits.
    static let contentBytesMax = 64 * 1024 * 1024
    /// Requests an owner works on at the same time.
    static let requestsMax = 8
    /// Requests it has taken in and not answered; more wait outside.
    ///
    /// More than are worked on, so that those who only ask for a sign of life are answered
    /// meanwhile.
    static let requestsAcceptedMax = 64
    /// Longest the owner tries to hand over an answer to a client that does not read.
    static let replyMillisecondsMax = 5000

    /// The bounds of both ends.
    static let link = LinkLimits(
        inboundFrameBytesMax: contentBytesMax + ControlFrame.headerBytes,
        outboundFrameBytesMax: contentBytesMax + ControlFrame.headerBytes,
        sendHighWaterMarkMessages: 16,
        receiveHighWaterMarkMessages: 16,
        inboundQueueMessagesMax: 16,
        inboundQueueBytesMax: contentBytesMax,
        kernelBufferBytes: nil
    )
}
