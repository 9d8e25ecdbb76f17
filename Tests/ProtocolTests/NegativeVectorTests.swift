import ClusterProtocol
import Testing

/// What must be refused, with the code it is refused with.
@Suite("Negative vectors")
struct NegativeVectorTests {
    @Test("bytes that are refused")
    func bytes() throws {
        let vectors = try NegativeVector.all()
        for vector in vectors {
            #expect(vector.seen == vector.expected, "\(vector.description)")
        }
        try VectorFile(
            name: "negative/bytes.json",
            content: [
                "description":
                    "Bytes read as an envelope or a body, and the code of their refusal.",
                "cases": .array(vectors) { $0.json },
            ]
        ).check()
    }

    @Test("signatures that are refused")
    func signatures() throws {
        let batch = try Sample.sealedFirst()
        let asReceipt = try Party.node.seal(batch.body, as: .receipt)
        var bare = batch.signature
        if let signature = Party.node.signing.signature(over: batch.body) { bare = signature }
        let cases: [(String, Sealed)] = [
            (
                "the signature of another body",
                Sealed(
                    body: try Sample.sealedSecond().body,
                    signature: batch.signature,
                    signer: batch.signer
                )
            ),
            ("the signature of the same body as another kind", asReceipt),
            (
                "a signature without the prefix",
                Sealed(body: batch.body, signature: bare, signer: batch.signer)
            ),
            (
                "another signer",
                Sealed(body: batch.body, signature: batch.signature, signer: Party.other.key)
            ),
            (
                "one more byte in the body",
                Sealed(body: batch.body + [0], signature: batch.signature, signer: batch.signer)
            ),
        ]
        for (description, sealed) in cases {
            #expect(refusal { try sealed.verify(as: .batch) } == .signature, "\(description)")
        }
        try VectorFile(
            name: "negative/signatures.json",
            content: [
                "description": "Bodies of kind batch whose signature does not verify.",
                "kind": "batch",
                "cases": .array(cases) { name, sealed in
                    ["description": .text(name), "sealed": Fields.sealed(sealed)]
                },
            ]
        ).check()
    }

    @Test("certificate chains, held and refused")
    func chains() throws {
        let node = try Sample.nodeCertificate()
        let hub = try Sample.hubCertificate()
        let root = try Sample.rootCertificate()
        let body = try Sample.certificate(of: .other, .cluster(Sample.clusterScope)).encoded()
        let wide = HubScope(
            name: "h",
            level: .regional,
            filieres: ["soja"],
            zones: ["pole-4"],
            isRoot: false
        )
        let wideHub = try Party.root.seal(
            Sample.certificate(of: .hub, .hub(wide)).encoded(),
            as: .certificate
        )
        let cases: [(String, [Sealed], RefusalCode?)] = [
            ("a node, its hub, the root", [node, hub, root], nil),
            ("a hub and the root", [hub, root], nil),
            ("the root", [root], nil),
            ("a missing hub", [node, root], .certificate),
            ("a missing root", [node, hub], .certificate),
            (
                "a certificate signed by a cluster",
                [try Party.node.seal(body, as: .certificate), node, hub, root], .certificate
            ),
            ("a hub wider than its issuer", [wideHub, root], .certificate),
            (
                "a cluster signed by the federation key",
                [try Party.federation.seal(body, as: .certificate)], .certificate
            ),
            (
                "a signature as another kind",
                [try Party.hub.seal(body, as: .batch), hub, root], .signature
            ),
            (
                "a stranger's signature under the hub's name",
                [
                    Sealed(
                        body: body,
                        signature: try Party.stranger.seal(body, as: .certificate).signature,
                        signer: Party.hub.key
                    ), hub, root,
                ], .signature
            ),
        ]
        for (description, chain, expected) in cases {
            let certificates = CertificateChain(leaf: chain[0], issuers: Array(chain.dropFirst()))
            let seen = refusal { _ = try certificates.verified(under: Party.federation.key) }
            #expect(seen == expected, "\(description)")
        }
        try VectorFile(
            name: "negative/chains.json",
            content: [
                "description": "Chains, nearest first; expected is empty where the chain holds.",
                "federation": .text(Party.federation.key.hex),
                "cases": .array(cases) { name, chain, expected in
                    [
                        "description": .text(name), "chain": Fields.sealed(chain),
                        "expected": expected.map { Fields.name($0) } ?? "",
                    ]
                },
            ]
        ).check()
    }
}
