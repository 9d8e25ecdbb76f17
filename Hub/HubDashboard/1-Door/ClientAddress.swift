/// Which address a request is counted under.
package enum ClientAddress {
    /// The other end of the connection; behind a proxy of this machine, the last address that proxy names.
    ///
    /// What stands before it in `X-Forwarded-For` was written by whoever asks. Of an IPv6 address the
    /// network counts (64 bits): a household has the rest to choose from.
    package static func of(peer: String, forwarded: String?, isBehindProxy: Bool) -> String {
        guard isBehindProxy, loopback.contains(peer),
            let last = forwarded?.split(separator: ",").last?.filter({ $0 != " " }),
            !last.isEmpty, last.utf8.count <= 64
        else { return network(peer) }
        return network(String(last))
    }

    /// Addresses of this machine itself.
    package static let loopback: Set<String> = ["127.0.0.1", "::1"]

    private static func network(_ address: String) -> String {
        guard address.contains(":"), !address.hasPrefix("::ffff:") else { return address }
        let groups = address.split(separator: ":", omittingEmptySubsequences: false)
        return groups.prefix { !$0.isEmpty }.prefix(4).joined(separator: ":") + "::/64"
    }
}
