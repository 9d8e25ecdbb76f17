package import Localisation

/// How the pages are served.
package struct DashboardOptions: Sendable {
    /// What stands after `--dashboard` when nothing does.
    package static let addressDefault = "127.0.0.1:4890"

    /// A certificate and its key, in PEM files.
    package struct TLS: Sendable, Hashable {
        package let certificate: String
        package let key: String
    }

    /// Where it listens.
    package let host: String
    package let port: Int
    /// The language before anybody chooses one.
    package let language: Language
    /// Names it answers to besides the address it listens on.
    package let publicNames: [String]
    package let tls: TLS?
    /// Whether a proxy of this machine speaks TLS and says whom it speaks for.
    package let isBehindProxy: Bool

    /// Takes the options as they were typed.
    ///
    /// - Throws: `DashboardFailure` when they would let a password pass in the clear, or are no options.
    package init(
        address: String,
        language: Language,
        publicNames: [String] = [],
        certificate: String? = nil,
        key: String? = nil,
        isBehindProxy: Bool = false
    ) throws(DashboardFailure) {
        guard let colon = address.lastIndex(of: ":"),
            let port = Int(address[address.index(after: colon)...]), (1...65_535).contains(port),
            colon > address.startIndex
        else { throw .badAddress(address) }
        host = address[..<colon].filter { !"[]".contains($0) }
        self.port = port
        self.language = language
        self.publicNames = publicNames.map { $0.lowercased() }
        self.isBehindProxy = isBehindProxy
        switch (certificate, key) {
        case (let certificate?, let key?): tls = TLS(certificate: certificate, key: key)
        case (nil, nil): tls = nil
        default: throw .halfTLS
        }
        guard tls != nil || isBehindProxy || ClientAddress.loopback.contains(host) else {
            throw .noTLS(address)
        }
    }

    /// Whether browsers reach it by TLS alone.
    package var isSecure: Bool { tls != nil || isBehindProxy }

    /// What a request may name as its host.
    package var hosts: [String] {
        let shown = host.contains(":") ? "[\(host)]" : host
        let own = ClientAddress.loopback.contains(host) ? [shown, "localhost"] : [shown]
        let standard = tls == nil ? 80 : 443
        return own.map { "\($0):\(port)" } + (port == standard ? own : [])
            + publicNames.flatMap { name in
                name.contains(":") ? [name] : [name, "\(name):\(port)"]
            }
    }

    /// What a page of ours is of.
    package var origins: [String] {
        let scheme = isSecure ? "https" : "http"
        // Behind a proxy the machine's own address may be looked at without it.
        let plain =
            isBehindProxy && tls == nil ? hosts.filter(Self.isLocal).map { "http://" + $0 } : []
        return hosts.map { "\(scheme)://\($0)" } + plain
    }

    private static func isLocal(_ host: String) -> Bool {
        ["127.0.0.1", "[::1]", "localhost"].contains { host == $0 || host.hasPrefix($0 + ":") }
    }

    /// Where to open it.
    package var shownAddress: String {
        let scheme = isSecure ? "https" : "http"
        return "\(scheme)://\(publicNames.first ?? hosts.first ?? host)/"
    }
}
