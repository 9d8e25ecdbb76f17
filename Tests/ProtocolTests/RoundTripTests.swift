import ClusterProtocol
import Testing

/// What is written is read back the same, for every message and every body.
@Suite("Round trips")
struct RoundTripTests {
    @Test("every message", arguments: 0...10)
    func envelopes(_ kind: Int) throws {
        for seed in 0..<UInt64(150) {
            var draw = Draw(seed: seed &* 31 &+ UInt64(kind))
            let envelope = try draw.envelope(kind)
            let frame = try envelope.encoded()
            let read = try Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax)
            #expect(read == envelope, "kind \(kind), seed \(seed)")
            #expect(try read.encoded() == frame, "kind \(kind), seed \(seed)")
        }
    }

    @Test("every body")
    func bodies() throws {
        for seed in 0..<UInt64(150) {
            var draw = Draw(seed: seed)
            let batch = draw.batch()
            #expect(try Batch(decoding: batch.encoded()) == batch, "seed \(seed)")
            let certificate = draw.certificate()
            #expect(try Certificate(decoding: certificate.encoded()) == certificate, "seed \(seed)")
            let list = draw.revocations()
            #expect(try RevocationList(decoding: list.encoded()) == list, "seed \(seed)")
            let viewing = draw.viewing()
            #expect(try Viewing(decoding: viewing.encoded()) == viewing, "seed \(seed)")
            let manifest = draw.manifest()
            #expect(try ReleaseManifest(decoding: manifest.encoded()) == manifest, "seed \(seed)")
            let receipt = Receipt(
                batch: draw.random.fixed(),
                receivedOn: draw.day(),
                settlement: draw.random.flag() ? .journalled : .refused
            )
            #expect(try Receipt(decoding: receipt.encoded()) == receipt, "seed \(seed)")
            let catalogue = CatalogueDocument(
                identifier: draw.name(),
                number: draw.counter(),
                document: draw.random.bytes(draw.random.int(0...99))
            )
            #expect(
                try CatalogueDocument(decoding: catalogue.encoded()) == catalogue,
                "seed \(seed)"
            )
            let invite = draw.invite()
            #expect(try InviteText.read(InviteText.write(invite)) == invite, "seed \(seed)")
        }
    }

    @Test("a batch over its limit is never written")
    func batchTooLarge() throws {
        let wide = (0..<64).map { index in
            WireSummary(
                period: "p\(index)",
                revision: 1,
                presence: [UInt8](repeating: 255, count: 20),
                values: [Int64](repeating: .min, count: 160)
            )
        }
        let batch = Batch(
            id: BatchID(stream: Sample.stream, sequence: 1),
            previous: nil,
            sealedAtSeconds: 0,
            catalogue: Sample.catalogue.digest,
            certificate: Sample.catalogue.digest,
            summaries: wide
        )
        #expect(throws: ProtocolError.self) { try batch.encoded() }
        let frame = [UInt8](repeating: 0, count: Limits.batchBodyBytesMax + 1)
        #expect(refusal { _ = try Batch(decoding: frame) } == .tooLarge)
    }

    @Test("a refusal's detail is cut to what may travel")
    func clippedDetail() throws {
        let detail = String(repeating: "é\n", count: 400)
        let nack = Envelope.nack(Nack(error: ProtocolError(.malformed, detail)))
        guard
            case .nack(let read) = try Envelope(
                decoding: nack.encoded(),
                bytesMax: Limits.childFrameBytesMax
            )
        else {
            Issue.record("not a NACK")
            return
        }
        #expect(read.error.detail == String(repeating: "é", count: 128))
    }
}
