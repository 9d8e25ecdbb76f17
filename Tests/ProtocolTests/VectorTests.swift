import ClusterProtocol
import Testing

/// `Protocols/Vectors` holds what this library writes, byte for byte.
@Suite("Golden vectors")
struct VectorTests {
    @Test("keys")
    func keys() throws {
        try VectorFile(
            name: "keys.json",
            content: [
                "description":
                    "Parties of the vectors. A seed is the Ed25519 private seed of RFC 8032; curve_key only stands for a CURVE public key.",
                "parties": .array(Party.all) { party in
                    [
                        "name": .text(party.name), "identity": .text(party.id.hex),
                        "seed": .text(Hex.text(party.seed)), "signing_key": .text(party.key.hex),
                        "curve_key": .text(party.transport.hex),
                    ]
                },
            ]
        ).check()
    }

    @Test("signed bodies", arguments: try BodyVector.all())
    func bodies(_ vector: BodyVector) throws {
        try vector.sealed.verify(as: vector.kind)
        #expect(try vector.decodedAgain() == vector.sealed.body)
        var content: [(String, JSON)] = [
            ("description", .text(vector.description)), ("kind", .text(vector.kind.rawValue)),
            ("message", .text(vector.message)), ("fields", vector.fields),
            ("signer", .text(vector.signer.name)),
            ("signing_prefix", .text(Hex.text(vector.kind.signingPrefix))),
            ("body", .text(Hex.text(vector.sealed.body))),
            ("digest", .text(vector.sealed.digest.hex)),
            ("signature", .text(Hex.text(vector.sealed.signature))),
        ]
        if let second = vector.second {
            content += [
                ("second_signer", .text(second.signer.name)),
                ("second_signature", .text(Hex.text(second.sealed.signature))),
            ]
        }
        try VectorFile(name: "bodies/\(vector.name).json", content: .object(content)).check()
    }

    @Test("envelopes", arguments: try EnvelopeVector.all())
    func envelopes(_ vector: EnvelopeVector) throws {
        let frame = try vector.envelope.encoded()
        #expect(
            try Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax) == vector.envelope
        )
        try VectorFile(
            name: "envelopes/\(vector.name).json",
            content: [
                "description": .text(vector.description),
                "message": "Envelope",
                "fields": Fields.envelope(vector.envelope),
                "frame": .text(Hex.text(frame)),
            ]
        ).check()
    }

    @Test("invite")
    func invite() throws {
        let text = try InviteText.write(Sample.invite)
        #expect(try InviteText.read(text) == Sample.invite)
        let words = text.split(separator: "-").suffix(4).map(String.init)
        try VectorFile(
            name: "invite.json",
            content: [
                "description": "An invite, its text and its public name.",
                "message": "Invite",
                "fields": Fields.invite(Sample.invite),
                "words": .array(words) { .text($0) },
                "invite_id": .text(Sample.invite.id.hex),
                "text": .text(text),
            ]
        ).check()
    }

    @Test("owner token")
    func ownerToken() throws {
        let numbers = ["RB/COT/12 B 1234", "rbcot12b1234", "3201910583214", "N° é-7"]
        try VectorFile(
            name: "owner-token.json",
            content: [
                "description":
                    "Register numbers and their tokens under a country key (section 4.3).",
                "country_key": .text(Hex.text(Sample.countryKey)),
                "tokens": .array(numbers) { number in
                    let token = OwnerToken(registerNumber: number, countryKey: Sample.countryKey)
                    return ["register_number": .text(number), "token": .text(token.hex)]
                },
            ]
        ).check()
    }

    @Test("Merkle trees of 0 to 9 leaves")
    func merkle() throws {
        try VectorFile(
            name: "merkle.json",
            content: [
                "description": "Trees of RFC 9162 section 2.1 with every inclusion proof.",
                "trees": .array(Array(0...9)) { count in
                    let leaves = (0..<count).map { index in
                        [UInt8](repeating: UInt8(index), count: index)
                    }
                    let tree = MerkleTree(leaves: leaves)
                    return [
                        "leaves": .array(leaves) { .text(Hex.text($0)) },
                        "root": .text(tree.root.hex),
                        "proofs": .array(Array(0..<count)) { index in
                            .array(tree.proof(of: index) ?? []) { .text($0.hex) }
                        },
                    ]
                },
            ]
        ).check()
    }

    @Test("settled ranges")
    func settledRanges() throws {
        var draw = Draw(seed: 7)
        var cases: [[ClosedRange<UInt64>]] = [
            [], [1...1], [2...2], [2...2, 1...1], [1...1, 1...1], [3...4, 6...7, 5...5],
            [5...9, 1...20], [10...12, 14...14, 13...13, 1...8, 9...9],
            [Limits.counterMax...Limits.counterMax],
        ]
        for _ in 0..<12 {
            cases.append(
                draw.list(9) { draw in
                    let first = UInt64(draw.random.int(1...24))
                    return first...(first + UInt64(draw.random.int(0...3)))
                }
            )
        }
        try VectorFile(
            name: "settled-ranges.json",
            content: [
                "description": "Ranges settled one after the other, and what is then told.",
                "cases": .array(cases) { inserted in
                    var settled = SettledRanges()
                    for range in inserted { settled.insert(range) }
                    return [
                        "inserted": Fields.ranges(inserted),
                        "settled_through": .long(settled.through),
                        "ranges": Fields.ranges(settled.above),
                    ]
                },
            ]
        ).check()
    }
}
