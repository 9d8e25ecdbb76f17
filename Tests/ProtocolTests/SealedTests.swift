import ClusterProtocol
import Testing

/// A signature holds for one kind, one body and one key.
@Suite("Signed bodies")
struct SealedTests {
    @Test("a signature of one kind is none of another")
    func kindsDoNotMix() throws {
        for made in BodyKind.allCases {
            let sealed = try Party.node.seal([1, 2, 3], as: made)
            for read in BodyKind.allCases {
                let code = refusal { try sealed.verify(as: read) }
                #expect(code == (made == read ? nil : .signature), "\(made) read as \(read)")
            }
        }
    }

    @Test("a body that begins as another kind's prefix is not one")
    func prefixInBody() throws {
        let sealed = try Party.node.seal(BodyKind.batch.signingPrefix + [7], as: .receipt)
        let stripped = Sealed(body: [7], signature: sealed.signature, signer: sealed.signer)
        #expect(refusal { try stripped.verify(as: .batch) } == .signature)
    }

    @Test("one changed bit of body, signature or signer is refused")
    func changedBits() throws {
        let sealed = try Sample.sealedFirst()
        for bit in stride(from: 0, to: sealed.body.count * 8, by: 7) {
            let changed = Sealed(
                body: flipped(sealed.body, bit),
                signature: sealed.signature,
                signer: sealed.signer
            )
            #expect(refusal { try changed.verify(as: .batch) } == .signature, "body bit \(bit)")
        }
        for bit in 0..<512 {
            let changed = Sealed(
                body: sealed.body,
                signature: flipped(sealed.signature, bit),
                signer: sealed.signer
            )
            #expect(
                refusal { try changed.verify(as: .batch) } == .signature,
                "signature bit \(bit)"
            )
        }
        for bit in 0..<256 {
            let changed = Sealed(
                body: sealed.body,
                signature: sealed.signature,
                signer: VerifyingKey(unchecked: flipped(sealed.signer.bytes, bit))
            )
            #expect(refusal { try changed.verify(as: .batch) } == .signature, "signer bit \(bit)")
        }
    }

    @Test("a signature of another length is refused")
    func lengths() throws {
        let sealed = try Sample.sealedFirst()
        for count in [0, 1, 63, 65, 128] {
            let signature = Array((sealed.signature + sealed.signature).prefix(count))
            let changed = Sealed(body: sealed.body, signature: signature, signer: sealed.signer)
            #expect(refusal { try changed.verify(as: .batch) } == .signature)
        }
    }

    @Test("a signing key never describes itself")
    func keyIsSilent() {
        #expect(!"\(Party.node.signing)".contains(Hex.text(Party.node.seed)))
        #expect(SigningKey(seed: [1, 2, 3]) == nil)
    }

    private func flipped(_ bytes: [UInt8], _ bit: Int) -> [UInt8] {
        var copy = bytes
        copy[bit / 8] ^= 1 << UInt8(bit % 8)
        return copy
    }
}
