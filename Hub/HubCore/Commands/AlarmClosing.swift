/// Which alarms a person ends, and why.
public struct AlarmClosing: Sendable, Hashable, Codable {
    /// Name or identifier of the cluster.
    public var cluster: String
    /// What was found and done.
    public var reason: String
    /// Who says so.
    public var person: String

    /// Takes the parts of a request.
    public init(cluster: String, reason: String, person: String) {
        self.cluster = cluster
        self.reason = reason
        self.person = person
    }
}
