import ClusterProtocol
import Indicators

/// The catalogues of a hub: the one in force and all those before it.
///
/// New batches follow the one in force or the one before; whatever was ever journalled, here or at a
/// hub below, can be read again.
struct CatalogueShelf: Sendable {
    let current: SummaryCodec
    let currentDigest: Digest
    private let previousDigest: Digest?
    private let codecs: [Digest: SummaryCodec]

    var catalogue: Catalogue { current.catalogue }

    /// Takes the catalogue in force and those before it, oldest first.
    init(current: Catalogue, past: [Catalogue]) {
        let codec = SummaryCodec(catalogue: current)
        self.current = codec
        currentDigest = Digest(of: current.source)
        previousDigest = past.last.map { Digest(of: $0.source) }
        var codecs: [Digest: SummaryCodec] = [:]
        for catalogue in past {
            codecs[Digest(of: catalogue.source)] = SummaryCodec(catalogue: catalogue)
        }
        codecs[currentDigest] = codec
        self.codecs = codecs
    }

    /// How to read what follows a catalogue that new batches may follow.
    func codec(_ digest: Digest) -> SummaryCodec? {
        digest == currentDigest || digest == previousDigest ? codecs[digest] : nil
    }

    /// How to read what was already taken, here or at a hub below.
    func codec(ofTaken digest: Digest) -> SummaryCodec? { codecs[digest] }
}
