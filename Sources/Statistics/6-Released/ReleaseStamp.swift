/// The identity of a release.
public struct ReleaseStamp: Hashable, Sendable {
    /// The release's identifier.
    public let id: String
    /// The epoch it belongs to.
    public let epoch: String
    /// The date its new figures stand for, as text.
    public let asOf: String

    /// Names a release.
    public init(id: String, epoch: String, asOf: String) {
        self.id = id
        self.epoch = epoch
        self.asOf = asOf
    }
}
