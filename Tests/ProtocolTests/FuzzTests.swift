import ClusterProtocol
import Foundation
import Testing

/// Bytes of strangers: never a trap, always a typed refusal or a value that is one.
@Suite("Mutated bytes")
struct FuzzTests {
    /// Cases of a run; `GRENIER_FUZZ_CASES` sets more.
    static var cases: Int {
        ProcessInfo.processInfo.environment["GRENIER_FUZZ_CASES"].flatMap { Int($0) } ?? 20_000
    }

    @Test("mutated frames and bodies")
    func mutated() throws {
        let corpus = try Corpus.all()
        let batch = 1_000
        var refused = 0
        for start in stride(from: 0, to: Self.cases, by: batch) {
            for index in start..<min(start + batch, Self.cases) {
                var mutator = Mutator(seed: UInt64(index))
                let sample = corpus[index % corpus.count]
                let bytes = mutator.mutated(sample.bytes, splicing: corpus)
                do {
                    try sample.reader.check(bytes)
                } catch is ProtocolError {
                    refused += 1
                } catch {
                    Issue.record("seed \(index), \(sample.reader): \(error)")
                }
            }
        }
        #expect(refused > Self.cases / 4 && refused < Self.cases, "\(refused) refused")
    }

    @Test("mutated invite texts")
    func invites() throws {
        let text = Array(try InviteText.write(Sample.invite).utf8)
        for index in 0..<(Self.cases / 10) {
            var mutator = Mutator(seed: UInt64(index))
            let mutated = String(decoding: mutator.mutated(text, splicing: []), as: UTF8.self)
            guard let read = try? InviteText.read(mutated) else { continue }
            #expect(read == Sample.invite, "seed \(index)")
        }
    }
}
