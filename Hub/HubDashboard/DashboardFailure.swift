package import Localisation

/// Why no page can be shown at all.
package enum DashboardFailure: Error, Sendable, Hashable, Explained {
    /// Not HOST:PORT.
    case badAddress(String)
    /// A password would pass in the clear.
    case noTLS(String)
    /// A certificate without a key, or the other way round.
    case halfTLS
    /// The certificate or its key cannot be read.
    case badTLS(certificate: String, key: String)
    /// The address cannot be listened on.
    case noPort(String)

    /// What happened and what to do.
    package var message: Message {
        switch self {
        case .badAddress(let seen): Text.dashBadAddress(seen)
        case .noTLS(let address): Text.dashNoTLS(address)
        case .halfTLS: Text.dashHalfTLS()
        case .badTLS(let certificate, let key): Text.dashBadTLS(certificate, key)
        case .noPort(let address): Text.dashNoPort(address)
        }
    }
}
