/// Everything needed to open a channel, or to open it again.
struct ChannelPlan: Sendable {
    /// The pattern a channel follows.
    enum Kind: Sendable {
        case router
        case dealer
        case publisher
        case subscriber(topics: [[UInt8]])
    }

    /// Which side calls the other.
    enum Role: Sendable {
        case listen(ListenSecurity, ListenTiming, fault: AuthenticationFault?)
        case connect(ConnectSecurity, ConnectTiming)
    }

    var kind: Kind
    var endpoint: String
    var role: Role
    var limits: LinkLimits
    var reportsPeerAddress = false

    init(_ configuration: RouterConfiguration) {
        kind = .router
        endpoint = configuration.endpoint
        role = .listen(
            configuration.security,
            configuration.timing,
            fault: configuration.fault
        )
        limits = configuration.limits
        reportsPeerAddress = configuration.reportsPeerAddress
    }

    init(_ configuration: PublisherConfiguration) {
        kind = .publisher
        endpoint = configuration.endpoint
        role = .listen(configuration.security, configuration.timing, fault: nil)
        limits = configuration.limits
    }

    init(_ configuration: DealerConfiguration) {
        kind = .dealer
        endpoint = configuration.endpoint
        role = .connect(configuration.security, configuration.timing)
        limits = configuration.limits
    }

    init(_ configuration: SubscriberConfiguration) {
        kind = .subscriber(topics: configuration.topics)
        endpoint = configuration.endpoint
        role = .connect(configuration.security, configuration.timing)
        limits = configuration.limits
    }

    /// The domain and policy of a listener with keys.
    var admission: (domain: String, policy: any AdmissionPolicy)? {
        guard case .listen(.curve(_, let policy, let domain), _, _) = role else { return nil }
        return (domain, policy)
    }

    /// Whether sessions are encrypted.
    var isCurve: Bool {
        switch role {
        case .listen(.curve, _, _), .connect(.curve, _): true
        case .listen(.localOnly, _, _), .connect(.localOnly, _): false
        }
    }

    /// Refuses what could never be safe, before any socket exists.
    func validate() throws(MessagingError) {
        guard endpoint.hasPrefix("tcp://") || endpoint.hasPrefix("ipc://") else {
            throw MessagingError(.endpointInvalid, during: "reading the address \(endpoint)")
        }
        guard isCurve || endpoint.hasPrefix("ipc://") else {
            throw MessagingError(.securityRequired, during: "opening \(endpoint) without keys")
        }
        if let admission, admission.domain.isEmpty {
            throw MessagingError(.domainEmpty, during: "opening \(endpoint)")
        }
    }
}
