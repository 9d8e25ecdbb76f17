import ClusterProtocol
import Testing

/// `Protocols/Vectors/bundles` holds whole files, byte for byte.
@Suite("Bundle vectors")
struct BundleVectorTests {
    private static func welcome() throws -> Envelope {
        .welcome(
            Welcome(
                chain: try Sample.hubChain(),
                streams: [],
                highestEpochCounter: 0,
                revisions: [:],
                window: 16,
                standing: .nothing,
                certificates: [],
                isComplete: true
            )
        )
    }

    private static func upward() throws -> [Envelope] {
        [
            .hello(
                Hello(
                    chain: try Sample.nodeChain(),
                    head: Hello.BatchPosition(epoch: Sample.epoch, sequence: 2),
                    holds: .nothing,
                    agent: "grenier-node 0.1"
                )
            ),
            .put(Put(batches: [try Sample.sealedFirst(), try Sample.sealedSecond()])),
        ]
    }

    private static func downward() throws -> [Envelope] {
        let second = try Sample.sealedSecond()
        let catalogue = try Party.root.seal(Sample.catalogue.encoded(), as: .catalogue)
        let count = SampleRelease.slices.count
        let slices = try SampleRelease.slices.indices.map { index in
            Envelope.slice(
                .release(
                    try SampleRelease.answer(
                        index,
                        query: ReleaseQuery(number: 1, part: .everything, from: index),
                        remaining: count - index - 1
                    )
                )
            )
        }
        return [
            try welcome(),
            .slice(.catalogue(catalogue, chain: [try Sample.rootCertificate()])),
            .nack(
                Nack(
                    batch: BatchID(stream: Sample.stream, sequence: 2),
                    digest: second.digest,
                    error: ProtocolError(.outOfBounds, "r.02 breaks its rule"),
                    receipt: try Sample.receipt(of: second, .refused)
                )
            ),
            .ack(
                Ack(
                    streams: [],
                    receipts: [try Sample.receipt(of: try Sample.sealedFirst())],
                    certificates: [],
                    window: 16,
                    standing: .nothing
                )
            ),
        ] + slices
    }

    @Test("bundles up and down")
    func bundles() throws {
        let cases = [
            ("upward", "A node's bundle: its greeting and two batches.", try Self.upward()),
            (
                "downward",
                "A hub's bundle for it: catalogue, a refusal and a receipt, a whole release.",
                try Self.downward()
            ),
        ]
        for (name, description, envelopes) in cases {
            let bundle = BundleFile(frames: try envelopes.map { try $0.encoded() })
            #expect(try BundleFile(decoding: bundle.bytes) == bundle)
            try VectorFile(
                name: "bundles/\(name).json",
                content: [
                    "description": .text(description),
                    "frames": .array(bundle.frames) { .text(Hex.text($0)) },
                    "file": .text(Hex.text(bundle.bytes)),
                ]
            ).check()
        }
    }

    @Test("files that are refused")
    func refused() throws {
        let whole = BundleFile(frames: [try Self.upward()[0].encoded()]).bytes
        var newer = whole
        newer[BundleFile.magic.count] = 2
        var flipped = whole
        flipped[whole.count / 2] ^= 1
        let cases: [(String, [UInt8])] = [
            ("another kind of file", Array("period,urea\n".utf8)),
            ("another version", newer),
            ("no bytes", []),
            ("cut in a frame", Array(whole[..<(whole.count / 2)])),
            ("cut in the closing digest", Array(whole.dropLast())),
            ("a flipped bit", flipped),
            ("a byte after the end", whole + [0]),
            ("no frame", BundleFile(frames: []).bytes),
        ]
        try VectorFile(
            name: "negative/bundles.json",
            content: [
                "description": "Files that are not whole bundles, and the code of their refusal.",
                "cases": .array(cases) { description, bytes in
                    [
                        "description": .text(description), "file": .text(Hex.text(bytes)),
                        "expected": Self.code(of: bytes),
                    ]
                },
            ]
        ).check()
    }

    private static func code(of file: [UInt8]) -> JSON {
        do throws(BundleError) {
            _ = try BundleFile(decoding: file)
            return ""
        } catch {
            return Fields.name(error.code)
        }
    }
}
