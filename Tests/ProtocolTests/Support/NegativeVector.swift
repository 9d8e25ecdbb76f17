import ClusterProtocol

/// Bytes that a party must refuse, and the code it refuses them with.
struct NegativeVector {
    let description: String
    let readAs: String
    let bytes: [UInt8]
    let expected: RefusalCode
    var bytesMax = Limits.hubFrameBytesMax

    init(_ description: String, _ readAs: String, _ bytes: [UInt8], _ expected: RefusalCode) {
        self.description = description
        self.readAs = readAs
        self.bytes = bytes
        self.expected = expected
    }

    var json: JSON {
        [
            "description": .text(description), "read_as": .text(readAs),
            "bytes_max": .number(bytesMax), "bytes": .text(Hex.text(bytes)),
            "expected": Fields.name(expected),
        ]
    }

    /// What this library makes of the bytes.
    var seen: RefusalCode? {
        refusal {
            switch readAs {
            case "envelope": _ = try Envelope(decoding: bytes, bytesMax: bytesMax)
            case "batch": _ = try Batch(decoding: bytes)
            case "certificate": _ = try Certificate(decoding: bytes)
            case "viewing": _ = try Viewing(decoding: bytes)
            case "receipt": _ = try Receipt(decoding: bytes)
            case "revocations": _ = try RevocationList(decoding: bytes)
            case "release": _ = try ReleaseManifest(decoding: bytes)
            case "catalogue": _ = try CatalogueDocument(decoding: bytes)
            default: break
            }
        }
    }

    static func all() throws -> [NegativeVector] {
        try frames() + messages() + refusals() + batches() + otherBodies()
    }

    static func envelope(_ field: Int, _ content: ProtoWriter) -> [UInt8] {
        ProtoWriter().varint(1, 1).message(field, content).bytes
    }

    private static func sealed(signature: Int = 64, signer: Int = 32) -> ProtoWriter {
        ProtoWriter().field(1, [1]).field(2, [UInt8](repeating: 2, count: signature))
            .field(3, [UInt8](repeating: 3, count: signer))
    }

    private static func frames() throws -> [NegativeVector] {
        let hello = try EnvelopeVector.all()[0].envelope.encoded()
        var large = NegativeVector(
            "a frame over the limit of its port",
            "envelope",
            [UInt8](repeating: 0, count: 2_049),
            .tooLarge
        )
        large.bytesMax = Limits.enrolmentFrameBytesMax
        return [
            NegativeVector("an empty frame has no version", "envelope", [], .version),
            NegativeVector(
                "version 2",
                "envelope",
                ProtoWriter().varint(1, 2).message(12, ProtoWriter()).bytes,
                .version
            ),
            NegativeVector(
                "no content",
                "envelope",
                ProtoWriter().varint(1, 1).bytes,
                .unsupported
            ),
            NegativeVector(
                "a content of a later version",
                "envelope",
                envelope(13, ProtoWriter().varint(1, 5)),
                .unsupported
            ),
            NegativeVector(
                "a frame cut in the middle",
                "envelope",
                Array(hello.dropLast(30)),
                .malformed
            ),
            NegativeVector("a varint without end", "envelope", [0x08, 0x81], .malformed),
            NegativeVector(
                "a length past the end",
                "envelope",
                [0x08, 0x01, 0x12, 0x7F, 0x00],
                .malformed
            ),
            NegativeVector("field number 0", "envelope", [0x08, 0x01, 0x00, 0x00], .malformed),
            large,
        ]
    }

    private static func messages() throws -> [NegativeVector] {
        let certificate = ProtoWriter().message(1, sealed())
        let many = (0..<17).reduce(ProtoWriter()) { all, _ in all.message(2, sealed()) }
        return [
            NegativeVector(
                "HELLO without a certificate",
                "envelope",
                envelope(2, ProtoWriter()),
                .malformed
            ),
            NegativeVector(
                "HELLO whose agent is not UTF-8",
                "envelope",
                envelope(2, certificate.field(5, [0xC3, 0x28])),
                .malformed
            ),
            NegativeVector(
                "HELLO whose agent has a line break",
                "envelope",
                envelope(2, certificate.text(5, "a\nb")),
                .malformed
            ),
            NegativeVector(
                "HELLO whose agent has 257 bytes",
                "envelope",
                envelope(2, certificate.text(5, String(repeating: "a", count: 257))),
                .malformed
            ),
            NegativeVector(
                "HELLO whose head has no epoch",
                "envelope",
                envelope(2, certificate.message(3, ProtoWriter().varint(2, 4))),
                .malformed
            ),
            NegativeVector(
                "HELLO holding a release digest of 31 bytes",
                "envelope",
                envelope(
                    2,
                    certificate.message(
                        4,
                        ProtoWriter().field(2, [UInt8](repeating: 0, count: 31))
                    )
                ),
                .malformed
            ),
            NegativeVector(
                "a signature of 63 bytes",
                "envelope",
                envelope(2, ProtoWriter().message(1, sealed(signature: 63))),
                .signature
            ),
            NegativeVector(
                "a signer of 31 bytes",
                "envelope",
                envelope(2, ProtoWriter().message(1, sealed(signer: 31))),
                .signature
            ),
            NegativeVector("PUT of 17 batches", "envelope", envelope(4, many), .malformed),
            NegativeVector(
                "FETCH that wants nothing",
                "envelope",
                envelope(7, ProtoWriter()),
                .malformed
            ),
            NegativeVector(
                "FETCH of slices without a filière",
                "envelope",
                envelope(7, ProtoWriter().message(1, ProtoWriter().varint(1, 1))),
                .malformed
            ),
            NegativeVector(
                "SLICE that holds nothing",
                "envelope",
                envelope(8, ProtoWriter()),
                .malformed
            ),
            NegativeVector(
                "ENROL with a mac of 31 bytes",
                "envelope",
                envelope(
                    10,
                    ProtoWriter().field(1, Sample.invite.id.bytes).field(2, Party.node.key.bytes)
                        .field(3, Party.node.transport.bytes)
                        .field(4, [UInt8](repeating: 0, count: 31))
                ),
                .malformed
            ),
            NegativeVector(
                "ENROLLED with a refusal of a later version",
                "envelope",
                envelope(11, ProtoWriter().varint(5, 99)),
                .malformed
            ),
        ]
    }

    private static func refusals() throws -> [NegativeVector] {
        func ack(_ state: ProtoWriter) -> [UInt8] {
            let epoch = ProtoWriter().varint(1, 1).fixed64(2, 7)
            return envelope(
                5,
                ProtoWriter().raw(
                    1,
                    wire: 2,
                    ProtoWriter.varint(UInt64(state.bytes.count + 28 + 2))
                        + ProtoWriter().field(1, Party.node.id.bytes).message(2, epoch).bytes
                        + state.bytes
                )
            )
        }
        func range(_ first: UInt64, _ last: UInt64) -> ProtoWriter {
            ProtoWriter().message(4, ProtoWriter().varint(1, first).varint(2, last))
        }
        let many = (0..<33).reduce(ProtoWriter()) { all, index in
            let first = UInt64(10 + 2 * index)
            return all.message(4, ProtoWriter().varint(1, first).varint(2, first))
        }
        return [
            NegativeVector(
                "a range that ends before it starts",
                "envelope",
                ack(range(9, 8)),
                .malformed
            ),
            NegativeVector("a range from 0", "envelope", ack(range(0, 8)), .malformed),
            NegativeVector(
                "a range past 2^63 - 1",
                "envelope",
                ack(range(1, 1 << 63)),
                .malformed
            ),
            NegativeVector("33 ranges", "envelope", ack(many), .malformed),
            NegativeVector(
                "settled through 2^63",
                "envelope",
                ack(ProtoWriter().varint(3, 1 << 63)),
                .malformed
            ),
            NegativeVector(
                "NACK without a code",
                "envelope",
                envelope(6, ProtoWriter().varint(6, 1)),
                .malformed
            ),
            NegativeVector(
                "NACK with a code of a later version",
                "envelope",
                envelope(6, ProtoWriter().varint(5, 99)),
                .malformed
            ),
            NegativeVector(
                "NACK about a batch of a node of 15 bytes",
                "envelope",
                envelope(
                    6,
                    ProtoWriter().field(1, [UInt8](repeating: 1, count: 15)).varint(3, 1)
                        .varint(5, 4)
                ),
                .malformed
            ),
        ]
    }
}
