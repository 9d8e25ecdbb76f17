/// A membership to end.
public struct LeaveRequest: Sendable, Hashable, Codable {
    /// Name or identifier of the cluster.
    public var cluster: String
    /// First day it is no longer a member, ISO 8601; none: today.
    public var day: String?
    /// Who ends it.
    public var person: String

    /// Takes the parts of a request.
    public init(cluster: String, day: String? = nil, person: String) {
        self.cluster = cluster
        self.day = day
        self.person = person
    }
}

/// A cluster whose summaries are to be taken out.
public struct ErasureRequest: Sendable, Hashable, Codable {
    /// Name or identifier of the cluster.
    public var cluster: String
    /// Why.
    public var reason: String
    /// Who does it.
    public var person: String

    /// Takes the parts of a request.
    public init(cluster: String, reason: String, person: String) {
        self.cluster = cluster
        self.reason = reason
        self.person = person
    }
}
