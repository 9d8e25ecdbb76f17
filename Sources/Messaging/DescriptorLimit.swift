import Glibc

/// How many files and connections the process may have open.
public enum DescriptorLimit {
    /// Raises the soft limit towards a number, as far as the hard one allows; returns what holds.
    ///
    /// At the usual soft limit of 1,024 a listener with a thousand peers could accept nobody and
    /// libzmq would try again without rest.
    @discardableResult
    public static func raise(to wanted: Int) -> Int {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return 0 }
        let target = min(rlim_t(wanted), limits.rlim_max)
        if limits.rlim_cur < target {
            limits.rlim_cur = target
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
        }
        return Int(min(limits.rlim_cur, rlim_t(Int32.max)))
    }
}
