import Messaging
import TestSupport

/// A router, its keys and its list, on a free loopback port.
struct TestHub {
    let keys: CurveKeyPair
    let allowed: AllowList
    let router: RouterLink

    private init(keys: CurveKeyPair, allowed: AllowList, router: RouterLink) {
        self.keys = keys
        self.allowed = allowed
        self.router = router
    }

    static func open(
        domain: String,
        limits: LinkLimits = .router,
        endpoint: String = "tcp://127.0.0.1:*",
        keys: CurveKeyPair? = nil
    ) async throws -> TestHub {
        let ownKeys = try keys ?? CurveKeyPair.generate()
        let allowed = AllowList()
        var configuration = RouterConfiguration(
            endpoint: endpoint,
            security: .curve(ownKeys, admission: allowed, domain: domain),
            limits: limits
        )
        configuration.reportsPeerAddress = true
        let router = try await SharedMessenger.messenger().router(configuration)
        return TestHub(keys: ownKeys, allowed: allowed, router: router)
    }

    /// A dealer with keys of its own; admitted unless told otherwise.
    func dealer(
        _ keys: CurveKeyPair? = nil,
        isAdmitted: Bool = true,
        limits: LinkLimits = .dealer,
        serverKey: CurvePublicKey? = nil
    ) async throws -> (link: DealerLink, keys: CurveKeyPair) {
        let keys = try keys ?? CurveKeyPair.generate()
        if isAdmitted { allowed.add(keys.publicKey) }
        let link = try await SharedMessenger.messenger().dealer(
            DealerConfiguration(
                endpoint: router.endpoint,
                security: .curve(keys, serverKey: serverKey ?? self.keys.publicKey),
                timing: .loopback,
                limits: limits
            )
        )
        return (link, keys)
    }
}

extension DealerLink {
    /// Waits for a session; true if it came.
    func connects() async -> Bool {
        await eventually { currentState == .connected }
    }
}
