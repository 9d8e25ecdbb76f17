import ClusterProtocol
import TestRandomness
import Testing

/// Which key signs what, along a chain whose keys change.
@Suite("Rotations")
struct RotationTests {
    private func refusal(_ step: () throws -> Void) -> RefusalCode? {
        do {
            try step()
            return nil
        } catch {
            return (error as? ProtocolError)?.code
        }
    }

    @Test("both keys sign, and neither signature stands for the other")
    func bothSign() throws {
        let sealed = try Sample.sealedRotation()
        #expect(try sealed.verified() == Sample.rotation())
        let swapped = SealedRotation(
            body: sealed.body,
            oldSignature: sealed.newSignature,
            newSignature: sealed.oldSignature
        )
        #expect(refusal { _ = try swapped.verified() } == .signature)
        for at in [0, 63] {
            var old = sealed.oldSignature
            old[at] ^= 1
            var new = sealed.newSignature
            new[at] ^= 1
            for spoilt in [
                SealedRotation(
                    body: sealed.body,
                    oldSignature: old,
                    newSignature: sealed.newSignature
                ),
                SealedRotation(
                    body: sealed.body,
                    oldSignature: sealed.oldSignature,
                    newSignature: new
                ),
            ] {
                #expect(refusal { _ = try spoilt.verified() } == .signature)
            }
        }
        let wrong = {
            try SealedRotation(Sample.rotation(), old: Party.hub.signing, new: Party.other.signing)
        }
        #expect(refusal { _ = try wrong() } == .signature)
        // A batch's signature over the same bytes is none of a rotation.
        let batch = SealedRotation(
            body: sealed.body,
            oldSignature: try Party.node.seal(sealed.body, as: .batch).signature,
            newSignature: sealed.newSignature
        )
        #expect(refusal { _ = try batch.verified() } == .signature)
    }

    /// A node's life: batches and rotations over some epochs, each with the key that sealed it.
    private struct Life {
        var keys: [VerifyingKey]
        var rotations: [Rotation] = []
        var sealed: [(id: BatchID, key: VerifyingKey)] = []

        init(_ random: inout SplitMix64) {
            keys = (0..<5).map { Party("drawn key \($0)").key }
            var heads: [EpochID: UInt64] = [:]
            var epoch = EpochID(counter: 1, nonce: random.next())
            var current = 0
            for _ in 0..<60 {
                let draw = Int.random(in: 0..<20, using: &random)
                if draw == 0 {
                    epoch = EpochID(counter: epoch.counter + 1, nonce: random.next())
                    continue
                }
                let sequence = (heads[epoch] ?? 0) + 1
                heads[epoch] = sequence
                let id = BatchID(
                    stream: StreamID(node: Party.node.id, epoch: epoch),
                    sequence: sequence
                )
                if draw < 3, current + 1 < keys.count {
                    var closed = heads
                    closed[epoch] = nil
                    rotations.append(
                        Rotation(
                            subject: Party.node.id,
                            place: Rotation.Place(
                                id: id,
                                previous: sequence == 1 ? nil : Digest(of: [1]),
                                closed: closed
                            ),
                            oldKey: keys[current],
                            newKey: keys[current + 1],
                            transportKey: Party.node.transport,
                            certificate: Digest(of: [2])
                        )
                    )
                    current += 1
                } else {
                    sealed.append((id, keys[current]))
                }
            }
        }
    }

    @Test(
        "the key at every place is the one that sealed it, however rotations arrive",
        arguments: 0..<60
    )
    func keyAtPlace(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let life = Life(&random)
        var history = KeyHistory()
        for rotation in life.rotations.shuffled(using: &random) {
            history.add(try Rotation(decoding: rotation.encoded()))
        }
        for (id, key) in life.sealed {
            // Whatever certificate of the node the batch names.
            let certified = life.keys.randomElement(using: &random) ?? key
            let found = history.key(at: id, certified: history.isEmpty ? life.keys[0] : certified)
            #expect(found == key, "seed \(seed): \(id)")
        }
        // A key that was left seals nothing new, in no epoch.
        guard let last = life.rotations.last else { return }
        let next = BatchID(
            stream: StreamID(node: Party.node.id, epoch: EpochID(counter: 99, nonce: 1)),
            sequence: 1
        )
        #expect(history.key(at: next, certified: last.oldKey) == last.newKey, "seed \(seed)")
    }

    @Test("a circle of keys ends, and a key is left once")
    func circle() throws {
        func rotation(_ old: Party, _ new: Party, sequence: UInt64) throws -> Rotation {
            Rotation(
                subject: Party.node.id,
                place: Rotation.Place(
                    id: BatchID(stream: Sample.stream, sequence: sequence),
                    previous: Digest(of: [1]),
                    closed: [:]
                ),
                oldKey: old.key,
                newKey: new.key,
                transportKey: Party.node.transport,
                certificate: Digest(of: [2])
            )
        }
        var history = KeyHistory()
        history.add(try rotation(.node, .other, sequence: 3))
        history.add(try rotation(.node, .stranger, sequence: 2))
        let later = BatchID(stream: Sample.stream, sequence: 9)
        #expect(history.key(at: later, certified: Party.node.key) == Party.other.key)
        history.add(try rotation(.other, .node, sequence: 4))
        #expect(history.key(at: later, certified: Party.node.key) == Party.node.key)
    }

    @Test("what is not a rotation's body is refused")
    func malformed() throws {
        let whole = try Sample.rotation().encoded()
        #expect(try Rotation(decoding: whole) == Sample.rotation())
        let hub = try Sample.hubRotation()
        #expect(try Rotation(decoding: hub.encoded()).place == nil)
        let same = Rotation(
            subject: Party.node.id,
            place: nil,
            oldKey: Party.node.key,
            newKey: Party.node.key,
            transportKey: Party.node.transport,
            certificate: Digest(of: [0])
        )
        #expect(refusal { _ = try Rotation(decoding: same.encoded()) } == .malformed)
        for missing in [4, 5, 6, 7, 8] {
            let fields: [Int: [UInt8]] = [
                1: Party.node.id.bytes, 4: Digest(of: [0]).bytes, 5: Party.node.key.bytes,
                6: Party.other.key.bytes, 7: Party.other.transport.bytes,
                8: Digest(of: [0]).bytes,
            ]
            let epoch = ProtoWriter().varint(1, 2).fixed64(2, 7)
            var writer = ProtoWriter().field(1, Party.node.id.bytes).message(2, epoch).varint(3, 3)
            for number in 4...8 where number != missing {
                writer = writer.field(number, fields[number] ?? [])
            }
            #expect(
                refusal { _ = try Rotation(decoding: writer.bytes) } == .malformed,
                "\(missing)"
            )
        }
    }

    @Test("a delegation is what the pinned key signed, among whatever is received")
    func delegations() throws {
        let good = try Party.federation.seal(Sample.delegation.encoded(), as: .delegation)
        let usurped = try Party.stranger.seal(Sample.delegation.encoded(), as: .delegation)
        let other = Delegation(
            oldFederation: Party.stranger.key,
            newFederation: Party.other.key,
            signedOn: Sample.day
        )
        let foreign = try Party.federation.seal(other.encoded(), as: .delegation)
        let received = [usurped, foreign, good]
        #expect(
            Delegation.leaving(Party.federation.key, among: received) == Sample.delegation
        )
        #expect(Delegation.leaving(Party.federation.key, among: [usurped, foreign]) == nil)
        #expect(Delegation.leaving(Party.hub.key, among: received) == nil)
    }
}
