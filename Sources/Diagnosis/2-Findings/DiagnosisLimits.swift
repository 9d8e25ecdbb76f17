/// Where well ends, each limit with its unit last.
public enum DiagnosisLimits {
    /// Less than this on the disk, and commits fail.
    public static let freeBytesMin: Int64 = 16 << 20
    /// What is to be free beside a copy of the database, which a backup makes in the folder.
    public static let freeBytesSpare: Int64 = 64 << 20
    /// Days a batch may wait before somebody should look.
    public static let backlogDaysMax: Int64 = 7
    /// Days a member may be silent: a laptop that is offline for weeks is usual.
    public static let memberSilenceDaysMax: Int64 = 30
    /// Days a hub below may be silent.
    public static let childSilenceDaysMax: Int64 = 7
    /// Days between two backups.
    public static let backupDaysMax: Int64 = 31
    /// Connections and files of a hub, `LimitNOFILE` of its service.
    public static let hubDescriptorsMin = 8_192
    /// Connections and files of a node.
    public static let nodeDescriptorsMin = 256
    /// Memory that is to be free.
    public static let memoryBytesMin: Int64 = 100 << 20
    /// 2025-01-01: before it, the clock was never set.
    public static let clockSecondsMin: Int64 = 1_735_689_600
    /// Days the clock may differ from what others signed: zones, and an exchange around midnight.
    public static let clockDaysSlack: Int32 = 1
    /// Names said before the rest is counted only.
    public static let namesMax = 5
}
