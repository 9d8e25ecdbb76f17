public import Messaging

/// How long a diagnosis waits for others.
public struct DoctorPatience: Sendable, Hashable {
    /// Waiting times of the link.
    public let timing: ConnectTiming
    /// Longest wait for each step: a connection, a handshake, an answer.
    public let stepMilliseconds: Int32

    /// Takes the two.
    public init(timing: ConnectTiming, stepMilliseconds: Int32) {
        self.timing = timing
        self.stepMilliseconds = stepMilliseconds
    }
}
