import ClusterProtocol

extension NegativeVector {
    /// The fields of a batch, each of which a vector can replace.
    private struct Draft {
        var node = Party.node.id.bytes
        var epoch: ProtoWriter? = ProtoWriter().varint(1, 2).fixed64(2, 7)
        var sequence: UInt64 = 1
        var previous: [UInt8] = []
        var sealedAt: UInt64 = 1_795_253_400
        var summaries = [summary("c2026")]

        static func summary(
            _ period: String,
            revision: UInt64 = 1,
            presence: [UInt8] = [1],
            values: [UInt64] = [2]
        ) -> ProtoWriter {
            ProtoWriter().text(1, period).varint(2, revision).field(3, presence)
                .field(4, values.flatMap(ProtoWriter.varint))
        }

        var bytes: [UInt8] {
            var writer = ProtoWriter().field(1, node)
            if let epoch { writer = writer.message(2, epoch) }
            writer = writer.varint(3, sequence)
            if !previous.isEmpty { writer = writer.field(4, previous) }
            writer = writer.varint(5, sealedAt).field(6, Sample.catalogue.digest.bytes)
                .field(7, Sample.catalogue.digest.bytes)
            return summaries.reduce(writer) { $0.message(8, $1) }.bytes
        }

        static func with(_ change: (inout Draft) -> Void) -> [UInt8] {
            var draft = Draft()
            change(&draft)
            return draft.bytes
        }
    }

    static func batches() throws -> [NegativeVector] {
        identities() + summaries()
    }

    private static func identities() -> [NegativeVector] {
        func bad(_ description: String, _ change: (inout Draft) -> Void) -> NegativeVector {
            NegativeVector(description, "batch", Draft.with(change), .malformed)
        }
        let digest = Sample.catalogue.digest.bytes
        return [
            bad("a node of 15 bytes") { $0.node.removeLast() },
            bad("no epoch") { $0.epoch = nil },
            bad("epoch counter 0") { $0.epoch = ProtoWriter().fixed64(2, 7) },
            bad("sequence 0") { $0.sequence = 0 },
            bad("sequence 2^63") {
                $0.sequence = 1 << 63
                $0.previous = digest
            },
            bad("sequence 1 with a previous batch") { $0.previous = digest },
            bad("sequence 2 without a previous batch") { $0.sequence = 2 },
            bad("a previous digest of 31 bytes") {
                $0.sequence = 2
                $0.previous = Array(digest.dropLast())
            },
            bad("an instant past 2^53 seconds") { $0.sealedAt = 1 << 62 },
        ]
    }

    private static func summaries() -> [NegativeVector] {
        func bad(_ description: String, _ summaries: [ProtoWriter]) -> NegativeVector {
            NegativeVector(
                description,
                "batch",
                Draft.with { $0.summaries = summaries },
                .malformed
            )
        }
        let double = ProtoWriter().text(1, "c2026").varint(2, 1).field(3, [1])
            .fixed64(4, Double.nan.bitPattern)
        return [
            bad("no summary", []),
            bad("65 summaries", (0..<65).map { Draft.summary("p\($0)") }),
            bad("two summaries of one period", [Draft.summary("a"), Draft.summary("a")]),
            bad("revision 0", [Draft.summary("a", revision: 0)]),
            bad("a period without a code", [Draft.summary("")]),
            bad("a period code of 65 bytes", [Draft.summary(String(repeating: "a", count: 65))]),
            bad("a period code with a line break", [Draft.summary("a\nb")]),
            bad("a period code that starts with a dot", [Draft.summary(".a")]),
            bad("more values than bits", [Draft.summary("a", values: [2, 4])]),
            bad("fewer values than bits", [Draft.summary("a", presence: [3])]),
            bad(
                "presence of 513 bytes",
                [Draft.summary("a", presence: [UInt8](repeating: 0, count: 513), values: [])]
            ),
            bad("a NaN: floating-point numbers are not in the schema", [double]),
        ]
    }

    static func otherBodies() throws -> [NegativeVector] {
        let subject = ProtoWriter().varint(1, 2).field(2, Party.hub.id.bytes).varint(3, 1)
            .field(4, Party.hub.key.bytes).field(5, Party.hub.transport.bytes)
        let hub = ProtoWriter().text(1, "h").varint(2, 1)
        let cluster = ProtoWriter().field(1, Party.node.id.bytes).text(2, "riz")
            .text(3, "glazoue").text(4, "pole-4")
        func certificate(_ description: String, _ body: ProtoWriter) -> NegativeVector {
            NegativeVector(description, "certificate", body.bytes, .malformed)
        }
        let manifest = try SampleRelease.manifest.encoded()
        return [
            certificate("a role and a scope that disagree", subject.message(7, cluster)),
            certificate("no scope", subject),
            certificate("a hub without a level", subject.message(8, ProtoWriter().text(1, "h"))),
            certificate(
                "a day before 1970",
                subject.varint(6, UInt64(bitPattern: -1)).message(8, hub)
            ),
            certificate(
                "an owner token of 31 bytes",
                ProtoWriter().varint(1, 1).field(2, Party.node.id.bytes)
                    .field(4, Party.node.key.bytes).field(5, Party.node.transport.bytes)
                    .message(7, cluster.field(5, [UInt8](repeating: 0, count: 31)))
            ),
            NegativeVector(
                "a receipt that settles nothing",
                "receipt",
                ProtoWriter().field(1, Sample.catalogue.digest.bytes).varint(2, 20_000).bytes,
                .malformed
            ),
            NegativeVector(
                "a receipt of no batch",
                "receipt",
                ProtoWriter().varint(3, 1).bytes,
                .malformed
            ),
            NegativeVector(
                "a cut-off without an epoch",
                "revocations",
                ProtoWriter().varint(1, 1).message(
                    2,
                    ProtoWriter().field(1, Party.node.id.bytes)
                        .message(4, ProtoWriter().varint(2, 5))
                ).bytes,
                .malformed
            ),
            NegativeVector(
                "release number 0",
                "release",
                Array(manifest.dropFirst(2)),
                .malformed
            ),
            NegativeVector(
                "release 2 without its predecessor",
                "release",
                [0x08, 0x02] + manifest.dropFirst(2),
                .malformed
            ),
            NegativeVector(
                "a catalogue number of 2^64 - 1",
                "catalogue",
                ProtoWriter().text(1, "a@1").varint(2, .max).bytes,
                .malformed
            ),
        ]
    }
}
