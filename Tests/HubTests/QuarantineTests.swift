import ClusterProtocol
import HubCore
import Messaging
import Testing

/// Who is kept out, and for how long.
@Suite("Keeping out")
struct QuarantineTests {
    @Test("a minute, then twice as long, an hour at most; a good day is forgiven")
    func quarantine() throws {
        let key = try CurveKeyPair.generate().publicKey
        var quarantine = Quarantine()
        #expect(!quarantine.keepsOut(key, atSeconds: 0))
        var now = 0.0
        for seconds in [60.0, 120, 240, 480, 960, 1_920, 3_600, 3_600] {
            quarantine.offended(key, atSeconds: now)
            quarantine.offended(key, atSeconds: now + 1)
            #expect(quarantine.keepsOut(key, atSeconds: now + seconds - 0.1))
            now += seconds
            #expect(!quarantine.keepsOut(key, atSeconds: now))
        }
        now += 86_401
        quarantine.offended(key, atSeconds: now)
        #expect(quarantine.entries[key]?.offences == 1)
    }

    @Test("256 offences at once, or more than one a second for long")
    func misconduct() throws {
        let key = try CurveKeyPair.generate().publicKey
        var misconduct = Misconduct()
        for second in 0..<10_000 {
            let isOver = misconduct.note(1, by: key, atSeconds: Double(second))
            #expect(!isOver)
        }
        let verdicts = [255, 2, 0].map { misconduct.note($0, by: key, atSeconds: 10_000) }
        #expect(verdicts == [false, true, false])
    }

    @Test("what an honest node meets is no offence")
    func honest() {
        for code in [
            RefusalCode.helloFirst, .unknownCatalogue, .unknownPeriod, .outOfBounds, .revoked,
            .certificate, .notHeld, .busy, .storage, .notServed, .equivocation,
        ] {
            #expect(!Misconduct.isOffence(code))
        }
        for code in [RefusalCode.malformed, .signature, .identity, .version] {
            #expect(Misconduct.isOffence(code))
        }
    }
}
