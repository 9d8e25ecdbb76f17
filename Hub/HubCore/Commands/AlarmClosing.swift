/// Which alarms a person ends, and why.
public struct AlarmClosing: Sendable, Hashable, Codable {
    /// What stands in place of a cluster for the notice of a restored folder.
    static let restore = "restore"

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
