import ClusterProtocol
import Testing

/// Each rule of PROTOCOL.md §4.3, kept and broken.
@Suite("Certificate chains")
struct CertificateChainTests {
    private func code(
        _ chain: CertificateChain,
        under key: VerifyingKey = Party.federation.key
    )
        -> RefusalCode?
    {
        refusal { _ = try chain.verified(under: key) }
    }

    private func sealed(
        _ party: Party,
        _ scope: Certificate.Scope,
        by signer: Party
    ) throws -> Sealed {
        try signer.seal(Sample.certificate(of: party, scope).encoded(), as: .certificate)
    }

    @Test("honest chains hold and give the leaf")
    func honest() throws {
        let node = try Sample.nodeChain().verified(under: Party.federation.key)
        #expect(node.cluster == Sample.clusterScope)
        let hub = try Sample.hubChain().verified(under: Party.federation.key)
        #expect(hub.hub == Sample.hubScope)
        let root = CertificateChain(leaf: try Sample.rootCertificate(), issuers: [])
        #expect(try root.verified(under: Party.federation.key).hub == Sample.rootScope)
    }

    @Test("another federation key")
    func otherFederation() throws {
        #expect(code(try Sample.nodeChain(), under: Party.other.key) == .certificate)
    }

    @Test("a missing issuer, an extra one, another order")
    func wrongLinks() throws {
        let node = try Sample.nodeCertificate()
        let hub = try Sample.hubCertificate()
        let root = try Sample.rootCertificate()
        for issuers in [[], [root], [hub], [root, hub], [hub, hub, root], [hub, root, root]] {
            #expect(code(CertificateChain(leaf: node, issuers: issuers)) == .certificate)
        }
    }

    @Test("a cluster certifies nobody")
    func clusterIssues() throws {
        let leaf = try sealed(.other, .cluster(Sample.clusterScope), by: .node)
        let chain = CertificateChain(
            leaf: leaf,
            issuers: [
                try Sample.nodeCertificate(), try Sample.hubCertificate(),
                try Sample.rootCertificate(),
            ]
        )
        #expect(code(chain) == .certificate)
    }

    @Test("a cluster outside its hub's filières or zones")
    func clusterOutside() throws {
        for (filiere, zone) in [("mais", "pole-4"), ("riz", "pole-1")] {
            let scope = ClusterScope(
                cluster: Sample.clusterScope.cluster,
                filiere: filiere,
                homeCommune: "glazoue",
                zone: zone,
                owner: nil,
                coach: nil,
                memberSince: Sample.day,
                isFictitious: false
            )
            let chain = CertificateChain(
                leaf: try sealed(.node, .cluster(scope), by: .hub),
                issuers: try Sample.nodeChain().issuers
            )
            #expect(code(chain) == .certificate, "\(filiere) in \(zone)")
        }
    }

    @Test("a hub wider than the hub that certified it, or a second root")
    func hubTooWide() throws {
        let wide = [
            HubScope(
                name: "h",
                level: .regional,
                filieres: ["riz", "soja"],
                zones: ["pole-4"],
                isRoot: false
            ),
            HubScope(
                name: "h",
                level: .regional,
                filieres: ["riz"],
                zones: ["pole-9"],
                isRoot: false
            ),
            HubScope(
                name: "h",
                level: .national,
                filieres: ["riz"],
                zones: ["pole-4"],
                isRoot: true
            ),
        ]
        for scope in wide {
            let chain = CertificateChain(
                leaf: try sealed(.hub, .hub(scope), by: .root),
                issuers: [try Sample.rootCertificate()]
            )
            #expect(code(chain) == .certificate, "\(scope)")
        }
    }

    @Test("the federation key certifies a root and nothing else")
    func federationIssues() throws {
        let hub = CertificateChain(
            leaf: try sealed(.hub, .hub(Sample.hubScope), by: .federation),
            issuers: []
        )
        let node = CertificateChain(
            leaf: try sealed(.node, .cluster(Sample.clusterScope), by: .federation),
            issuers: []
        )
        #expect(code(hub) == .certificate)
        #expect(code(node) == .certificate)
    }

    @Test("a signature of another kind, or by another key under the right name")
    func wrongSignatures() throws {
        let body = try Sample.certificate(of: .node, .cluster(Sample.clusterScope)).encoded()
        let issuers = try Sample.nodeChain().issuers
        let asBatch = try Party.hub.seal(body, as: .batch)
        #expect(code(CertificateChain(leaf: asBatch, issuers: issuers)) == .signature)
        let stranger = try Party.stranger.seal(body, as: .certificate)
        #expect(code(CertificateChain(leaf: stranger, issuers: issuers)) == .certificate)
        let claimed = Sealed(
            body: body,
            signature: stranger.signature,
            signer: Party.hub.key
        )
        #expect(code(CertificateChain(leaf: claimed, issuers: issuers)) == .signature)
    }

    @Test("a chain longer than its limit")
    func tooLong() throws {
        let hub = try Sample.hubCertificate()
        let chain = CertificateChain(
            leaf: try Sample.nodeCertificate(),
            issuers: Array(repeating: hub, count: 8)
        )
        #expect(code(chain) == .certificate)
    }

    @Test("eight certificates in all still hold")
    func longest() throws {
        var issuers = [try Sample.rootCertificate()]
        var signer = Party.root
        for index in 0..<6 {
            let party = Party("hub \(index)")
            issuers.insert(try sealed(party, .hub(Sample.hubScope), by: signer), at: 0)
            signer = party
        }
        let chain = CertificateChain(
            leaf: try sealed(.node, .cluster(Sample.clusterScope), by: signer),
            issuers: issuers
        )
        #expect(code(chain) == nil)
    }
}
