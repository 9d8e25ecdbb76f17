/// How a command ends.
public enum ExitCode: Int32, Sendable, Hashable, Codable {
    /// Done.
    case done = 0
    /// The command was not understood.
    case usage = 2
    /// The input is bad; each problem is named.
    case badInput = 3
    /// Refused by policy or authentication.
    case refused = 4
    /// The hub is not reachable; everything is kept for later.
    case notReachable = 5
    /// A defect of ours.
    case defect = 70
}
