/// That a folder was restored, and from when: kept in it until that is settled.
public struct RestoreRecord: Sendable, Hashable, Codable {
    /// When the backup was made, seconds since 1970.
    public let madeSeconds: Int64
    /// When it was restored.
    public let restoredSeconds: Int64

    /// Takes the two instants.
    public init(madeSeconds: Int64, restoredSeconds: Int64) {
        self.madeSeconds = madeSeconds
        self.restoredSeconds = restoredSeconds
    }
}
