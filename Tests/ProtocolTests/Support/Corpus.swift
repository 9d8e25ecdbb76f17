import ClusterProtocol
import TestRandomness

/// Honest bytes to start from, and what reads them.
struct Corpus {
    /// A way to read bytes.
    ///
    /// `check` throws `ProtocolError`, or makes sure of what was read.
    enum Reader {
        case envelope, batch, certificate, release, catalogue, revocations, receipt, slice, viewing

        func check(_ bytes: [UInt8]) throws {
            switch self {
            case .envelope:
                let read = try Envelope(decoding: bytes, bytesMax: Limits.childFrameBytesMax)
                try again(read) {
                    try Envelope(decoding: $0, bytesMax: Int.max)
                } write: {
                    try $0.encoded()
                }
            case .batch:
                try again(Batch(decoding: bytes), read: Batch.init) { try $0.encoded() }
            case .certificate:
                let read = try Certificate(decoding: bytes)
                try again(read, read: Certificate.init) { try $0.encoded() }
                let sealed = try Party.hub.seal(bytes, as: .certificate)
                let issuers = try Sample.nodeChain().issuers
                _ = try CertificateChain(leaf: sealed, issuers: issuers)
                    .verified(under: Party.federation.key)
            case .release:
                let read = try ReleaseManifest(decoding: bytes)
                try again(read, read: ReleaseManifest.init) { try $0.encoded() }
            case .catalogue:
                let read = try CatalogueDocument(decoding: bytes)
                try again(read, read: CatalogueDocument.init) { try $0.encoded() }
            case .revocations:
                let read = try RevocationList(decoding: bytes)
                try again(read, read: RevocationList.init) { try $0.encoded() }
            case .viewing:
                try again(Viewing(decoding: bytes), read: Viewing.init) { try $0.encoded() }
            case .receipt:
                try again(Receipt(decoding: bytes), read: Receipt.init) { try $0.encoded() }
            case .slice:
                let tree = MerkleTree(leaves: [bytes])
                let manifest = SampleRelease.manifest(root: tree.root, count: 1)
                let leaf = SliceOfRelease.Leaf(bytes: bytes, index: 0, proof: [])
                _ = try ReleaseVerifier(federation: Party.federation.key)
                    .slice(leaf, of: manifest)
            }
        }

        /// A value that was accepted can be written and read again, the same.
        private func again<Value: Equatable>(
            _ value: Value,
            read: ([UInt8]) throws -> Value,
            write: (Value) throws -> [UInt8]
        ) throws {
            guard try read(write(value)) == value else { throw NotTheSame() }
        }
    }

    /// What was read is not what was written of it.
    struct NotTheSame: Error {}

    let reader: Reader
    let bytes: [UInt8]

    static func all() throws -> [Corpus] {
        var corpus: [Corpus] = []
        for vector in try EnvelopeVector.all() {
            corpus.append(Corpus(reader: .envelope, bytes: try vector.envelope.encoded()))
        }
        for vector in try BodyVector.all() {
            let reader: Reader? =
                switch vector.kind {
                case .batch: .batch
                case .certificate: .certificate
                case .release: .release
                case .catalogue: .catalogue
                case .revocations: .revocations
                case .receipt: .receipt
                case .viewing: .viewing
                case .delegation, .rotation: nil
                }
            if let reader { corpus.append(Corpus(reader: reader, bytes: vector.sealed.body)) }
        }
        return corpus + SampleRelease.slices.map { Corpus(reader: .slice, bytes: $0) }
    }
}

/// Changes bytes the way broken links, old software and attackers do.
struct Mutator {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func mutated(_ bytes: [UInt8], splicing corpus: [Corpus]) -> [UInt8] {
        var copy = bytes
        for _ in 0..<random.int(1...4) { copy = changed(copy, corpus) }
        return copy
    }

    private mutating func changed(_ bytes: [UInt8], _ corpus: [Corpus]) -> [UInt8] {
        guard !bytes.isEmpty else { return random.bytes(random.int(0...20)) }
        var copy = bytes
        let place = random.int(0...(bytes.count - 1))
        let end = min(bytes.count, place + random.int(1...16))
        switch random.int(0...8) {
        case 0: copy[place] ^= 1 << UInt8(random.int(0...7))
        case 1: copy[place] = UInt8(truncatingIfNeeded: random.next())
        case 2: copy.removeLast(bytes.count - place)
        case 3: copy.removeSubrange(place..<end)
        case 4: copy.insert(contentsOf: bytes[place..<end], at: place)
        case 5: copy.insert(contentsOf: random.bytes(random.int(1...9)), at: place)
        case 6:
            // A varint of the largest value, where counters and lengths are.
            copy.replaceSubrange(
                place..<min(end, place + 1),
                with: [UInt8](repeating: 0xFF, count: 9) + [0x01]
            )
        case 7 where !corpus.isEmpty:
            let other = corpus[random.int(0...(corpus.count - 1))].bytes
            copy = Array(bytes[..<place]) + other.suffix(random.int(0...other.count))
        default: copy[place] = random.flag() ? 0 : 0xFF
        }
        return copy
    }
}
