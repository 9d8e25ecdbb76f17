import ClusterProtocol
import TestRandomness
import Testing

/// The file around the frames.
@Suite("Bundle files")
struct BundleFileTests {
    private func refusal(_ file: [UInt8]) -> BundleError? {
        do throws(BundleError) {
            _ = try BundleFile(decoding: file)
            return nil
        } catch {
            return error
        }
    }

    private func file(frames: Int, random: inout SplitMix64) -> BundleFile {
        BundleFile(
            frames: (0..<frames).map { _ in random.bytes(Int.random(in: 1...60, using: &random)) }
        )
    }

    @Test("every cut is torn, every flipped bit is seen")
    func damage() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let bundle = file(frames: Int.random(in: 1...5, using: &random), random: &random)
            let bytes = bundle.bytes
            #expect(bytes.count == bundle.byteCount)
            #expect(try BundleFile(decoding: bytes) == bundle, "seed \(seed)")
            for length in 0..<bytes.count {
                #expect(refusal(Array(bytes[..<length])) == .torn(bytes: length), "seed \(seed)")
            }
            for place in bytes.indices {
                var altered = bytes
                altered[place] ^= 1 << UInt8(random.int(0...7))
                #expect(refusal(altered) != nil, "seed \(seed)")
            }
            #expect(refusal(bytes + [0]) == .altered)
        }
    }

    @Test("what is not a bundle, of another version, empty or too large is named")
    func others() {
        #expect(refusal(Array("SQLite format 3".utf8)) == .notABundle)
        var newer = BundleFile(frames: [[1]]).bytes
        newer[BundleFile.magic.count] = 2
        #expect(refusal(newer) == .version(2))
        #expect(refusal(BundleFile(frames: []).bytes)?.code == .malformed)
        let large = [UInt8](repeating: 0, count: Limits.bundleBytesMax + 1)
        #expect(refusal(large) == .tooLarge(bytes: large.count))
    }

    @Test("what does not fit one file goes into several, each with the opening")
    func parts() throws {
        let frame = [UInt8](repeating: 7, count: Limits.childFrameBytesMax)
        let units = [[[UInt8]]](repeating: [frame], count: 70)
        let parts = try BundleFile.parts(opening: [[1, 2, 3]], units: units)
        #expect(parts.count == 3)
        #expect(parts.allSatisfy { $0.frames[0] == [1, 2, 3] })
        #expect(parts.reduce(0) { $0 + $1.frames.count - 1 } == 70)
        #expect(parts.allSatisfy { $0.byteCount <= Limits.bundleBytesMax })
        #expect(throws: BundleError.self) {
            try BundleFile.parts(
                opening: [[1]],
                units: [[[UInt8]](repeating: frame, count: 32)]
            )
        }
        #expect(try BundleFile.parts(opening: [[1]], units: []).count == 1)
    }
}
