import Glibc
public import Localisation

/// How many files and connections the process may have open.
public enum DescriptorLimit {
    /// What a hub of a thousand members needs, two connections for each and its own files.
    public static let wantedDescriptors = 8_192

    /// Raises the limit as far as the system lets the process.
    ///
    /// The usual soft limit of 1,024 is there for programs that use `select`; systemd asks others
    /// to raise it. At the limit a hub takes no more members.
    ///
    /// - Returns: The limit now.
    @discardableResult
    public static func raise() -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 0 }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 0 }
        return Int(clamping: limit.rlim_cur)
    }

    /// What a person is told about a limit that is too low.
    public static func warning(at limit: Int) -> Message? {
        limit < wantedDescriptors ? Text.fewDescriptors(limit, wantedDescriptors) : nil
    }
}
