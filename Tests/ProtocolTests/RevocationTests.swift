import ClusterProtocol
import TestRandomness
import Testing

/// Who may end whose certificate, up to where, and that nothing goes back.
@Suite("Revocations")
struct RevocationTests {
    private let federation = Party.federation.key

    private func verifier(_ certificates: [Sealed]) -> RevocationVerifier {
        RevocationVerifier(federation: federation, certificates: CertificatePool(certificates))
    }

    private func hubs() throws -> [Sealed] {
        [try Sample.hubCertificate(), try Sample.rootCertificate()]
    }

    private func register(_ lists: [Sealed]) throws -> RevocationRegister {
        var register = RevocationRegister()
        let verifier = verifier(try hubs())
        for list in lists { try register.take(try verifier.verified(list)) }
        return register
    }

    private func refusal(_ step: () throws -> Void) -> RefusalCode? {
        do {
            try step()
            return nil
        } catch {
            return (error as? ProtocolError)?.code
        }
    }

    @Test("a list is its signer's, known by a chain to the federation key")
    func signers() throws {
        let verifier = verifier(try hubs())
        let own = try verifier.verified(try Sample.sealedRevocations())
        #expect(own.issuer == .hub(Party.hub.id))
        #expect(try verifier.verified(try Sample.sealedLeavers()).issuer == .hub(Party.root.id))
        #expect(try verifier.verified(try Sample.sealedEndedHub()).issuer == .federation)

        let body = try Sample.revocations.encoded()
        let stranger = try Party.stranger.seal(body, as: .revocations)
        #expect(refusal { _ = try verifier.verified(stranger) } == .certificate)
        // A node is no hub, though its chain holds.
        let node = try Party.node.seal(body, as: .revocations)
        let known = try hubs() + [try Sample.nodeCertificate()]
        #expect(refusal { _ = try self.verifier(known).verified(node) } == .certificate)
        let otherKind = try Party.hub.seal(body, as: .receipt)
        #expect(refusal { _ = try verifier.verified(otherKind) } == .signature)
        // Without the hub's own certificate its signature is nobody's.
        let alone = self.verifier([try Sample.rootCertificate()])
        #expect(refusal { _ = try alone.verified(try Sample.sealedRevocations()) } == .certificate)
    }

    @Test("a hub ends whom it certified, or a hub below it did; the federation ends hubs")
    func reach() throws {
        let node = Sample.certificate(of: .node, .cluster(Sample.clusterScope))
        let hub = Sample.certificate(of: .hub, .hub(Sample.hubScope))
        let above: Set<PartyID> = [Party.hub.id, Party.root.id]
        for list in [try Sample.sealedRevocations(), try Sample.sealedLeavers()] {
            let register = try register([list])
            #expect(register.endedOn(node, issuers: above) == Sample.day)
            // Somebody else's member, of the same identity or not, is out of its reach.
            #expect(register.endedOn(node, issuers: [Party.other.id]) == nil)
        }
        #expect(try register([try Sample.sealedEndedHub()]).endedOn(hub, issuers: []) == Sample.day)
        let usurped = RevocationList(version: 9, entries: Sample.endedHub.entries)
        let byRoot = try Party.root.seal(usurped.encoded(), as: .revocations)
        #expect(try register([byRoot]).endedOn(hub, issuers: [Party.root.id]) == nil)
        let later = Sample.certificate(of: .node, serial: 2, .cluster(Sample.clusterScope))
        let own = try register([try Sample.sealedRevocations()])
        #expect(own.endedOn(later, issuers: above) == nil)
    }

    @Test("a register never goes back, whatever the order of what it is given", arguments: 0..<40)
    func neverBack(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let verifier = verifier(try hubs())
        var register = RevocationRegister()
        var greatest: UInt64 = 0
        for _ in 0..<30 {
            let version = UInt64.random(in: 1...12, using: &random)
            let entries = (0...Int(version) / 3).map { _ in Sample.revocations.entries[0] }
            let list = RevocationList(version: version, entries: entries)
            let sealed = try Party.hub.seal(list.encoded(), as: .revocations)
            let verified = try verifier.verified(sealed)
            let code = refusal { try register.take(verified) }
            #expect((code == .certificate) == (version < greatest), "seed \(seed)")
            if code == nil { greatest = max(greatest, version) }
            #expect(register[.hub(Party.hub.id)]?.list.version == greatest, "seed \(seed)")
        }
    }

    @Test("two lists of one version are an equivocation; the same one again is nothing")
    func fork() throws {
        var register = try register([try Sample.sealedRevocations()])
        let other = RevocationList(version: Sample.revocations.version, entries: [])
        let sealed = try Party.hub.seal(other.encoded(), as: .revocations)
        let verified = try verifier(try hubs()).verified(sealed)
        #expect(refusal { try register.take(verified) } == .equivocation)
        let again = try verifier(try hubs()).verified(try Sample.sealedRevocations())
        #expect(try !register.isNew(again))
        #expect(refusal { try register.take(again) } == nil)
        #expect(register[.hub(Party.hub.id)]?.list == Sample.revocations)
    }

    @Test("a batch holds up to the cut-off of its epoch, and in no epoch without one")
    func cutOff() {
        let entry = Sample.revocations.entries[0]
        for sequence in UInt64(1)...4 {
            let batch = BatchID(stream: Sample.stream, sequence: sequence)
            #expect(entry.admits(batch) == (sequence <= 2))
        }
        let other = StreamID(node: Party.node.id, epoch: EpochID(counter: 3, nonce: 1))
        #expect(!entry.admits(BatchID(stream: other, sequence: 1)))
    }

    @Test("a list that no PUT could carry is neither written nor read")
    func tooLarge() throws {
        let entries = (0..<1_400).map { number in
            RevocationList.Entry(
                subject: PartyID(unchecked: Array(repeating: UInt8(number % 251), count: 16)),
                serial: 1,
                revokedOn: Sample.day,
                cutOff: [EpochID(counter: 1, nonce: UInt64(number)): 300]
            )
        }
        #expect(
            refusal { _ = try RevocationList(version: 1, entries: entries).encoded() } == .tooLarge
        )
        let half = try RevocationList(version: 1, entries: Array(entries.prefix(1_000))).encoded()
        #expect(half.count <= Limits.revocationsBodyBytesMax)
        let padded = half + [UInt8](repeating: 0x30, count: Limits.revocationsBodyBytesMax)
        #expect(refusal { _ = try RevocationList(decoding: padded) } == .tooLarge)
    }

    @Test("the name of a set of lists does not depend on their order")
    func digest() throws {
        let lists = [try Sample.sealedRevocations(), try Sample.sealedLeavers()]
        #expect(RevocationList.digest(of: []) == nil)
        #expect(RevocationList.digest(of: lists) == RevocationList.digest(of: lists.reversed()))
        #expect(RevocationList.digest(of: lists) != RevocationList.digest(of: [lists[0]]))
    }
}
