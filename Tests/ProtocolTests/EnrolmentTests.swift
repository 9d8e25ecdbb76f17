import ClusterProtocol
import Testing

/// Invites and the proofs of an enrolment.
@Suite("Enrolment")
struct EnrolmentTests {
    private let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz-éü!")

    @Test("any single changed character is refused")
    func typos() throws {
        let text = Array(try InviteText.write(Sample.invite))
        for index in text.indices {
            for letter in alphabet where letter != text[index] {
                var typo = text
                typo[index] = letter
                #expect(
                    throws: InviteText.Unreadable.self,
                    "\(letter) at \(index)",
                    performing: { try InviteText.read(String(typo)) }
                )
            }
        }
    }

    @Test("a lost, doubled or swapped character is refused")
    func slips() throws {
        let text = Array(try InviteText.write(Sample.invite))
        for index in text.indices {
            var lost = text
            lost.remove(at: index)
            var doubled = text
            doubled.insert(text[index], at: index)
            var slips = [lost, doubled]
            if index + 1 < text.count, text[index] != text[index + 1] {
                var swapped = text
                swapped.swapAt(index, index + 1)
                slips.append(swapped)
            }
            for slip in slips {
                #expect(
                    throws: InviteText.Unreadable.self,
                    "at \(index)",
                    performing: { try InviteText.read(String(slip)) }
                )
            }
        }
    }

    @Test("case, blanks, line breaks and look-alike letters do not matter")
    func tolerated() throws {
        let text = try InviteText.write(Sample.invite)
        let upper = text.uppercased()
        let wrapped = text.enumerated().map { $0 % 20 == 19 ? "\($1)\n " : "\($1)" }.joined()
        #expect(try InviteText.read(upper) == Sample.invite)
        #expect(try InviteText.read("  " + wrapped + "\n") == Sample.invite)
        let parts = text.split(separator: "-", maxSplits: 2)
        let alike = parts[1].replacing("0", with: "O").replacing("1", with: "l")
        #expect(
            try InviteText.read([parts[0], alike, parts[2]].joined(separator: "-"))
                == Sample.invite
        )
    }

    @Test("what is no invite is refused")
    func notInvites() {
        let long = InviteText.start + String(repeating: "0", count: 100_000)
        for text in ["", "grenier1-", "grenier1", "bonjour", "grenier1----", "grenier1-zz", long] {
            #expect(throws: InviteText.Unreadable.self, performing: { try InviteText.read(text) })
        }
    }

    @Test("both proofs are checked against the invite")
    func proofs() throws {
        let enrol = try Enrol(
            Sample.invite,
            signingKey: Party.node.signing,
            transportKey: Party.node.transport
        )
        try enrol.verify(secret: Sample.invite.secret)
        #expect(enrol.invite == Sample.invite.id)
        var wrong = Sample.invite.secret
        wrong[0] ^= 1
        #expect(refusal { try enrol.verify(secret: wrong) } == .proof)
    }

    @Test("a request altered on the way does not hold")
    func altered() throws {
        let frame = try Envelope.enrol(
            Enrol(
                Sample.invite,
                signingKey: Party.node.signing,
                transportKey: Party.node.transport
            )
        ).encoded()
        for bit in 0..<(frame.count * 8) {
            var changed = frame
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            guard
                case .enrol(let read) = try? Envelope(
                    decoding: changed,
                    bytesMax: Limits.enrolmentFrameBytesMax
                )
            else { continue }
            let code = refusal { try read.verify(secret: Sample.invite.secret) }
            #expect(code == .proof || read.invite != Sample.invite.id, "bit \(bit)")
        }
    }

    @Test("one owner written in several ways is one owner")
    func ownerTokens() {
        let key = Sample.countryKey
        let token = OwnerToken(registerNumber: "RB/COT/12 B 1234", countryKey: key)
        #expect(OwnerToken(registerNumber: "rb cot-12b1234", countryKey: key) == token)
        #expect(OwnerToken(registerNumber: "RB/COT/12 B 1235", countryKey: key) != token)
        #expect(
            OwnerToken(registerNumber: "\u{E9}7", countryKey: key)
                == OwnerToken(registerNumber: "e\u{301}7", countryKey: key)
        )
        #expect(
            OwnerToken(registerNumber: "RB/COT/12 B 1234", countryKey: Party.node.seed) != token
        )
    }
}
