import ClusterProtocol
import Indicators

/// The catalogues a hub accepts: the one in force and the one before it.
struct CatalogueShelf: Sendable {
    let current: SummaryCodec
    let currentDigest: Digest
    private let codecs: [Digest: SummaryCodec]

    var catalogue: Catalogue { current.catalogue }

    init(current: Catalogue, previous: Catalogue?) {
        let codec = SummaryCodec(catalogue: current)
        self.current = codec
        currentDigest = Digest(of: current.source)
        var codecs: [Digest: SummaryCodec] = [:]
        if let previous { codecs[Digest(of: previous.source)] = SummaryCodec(catalogue: previous) }
        codecs[currentDigest] = codec
        self.codecs = codecs
    }

    func codec(_ digest: Digest) -> SummaryCodec? { codecs[digest] }
}
