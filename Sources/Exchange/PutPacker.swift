import ClusterProtocol

/// Shares out what is to be handed over into messages that fit a hub's frame.
enum PutPacker {
    /// What the schema adds to a body: signature, signer, tags and lengths.
    static let sealedOverheadBytes = 112
    /// Bytes of bodies that a message is filled to, unless one item alone is longer.
    ///
    /// Far less than a hub reads: on a link of 20 kbit/s that is up for two seconds at a time, each
    /// message is answered before the link goes, and what was answered is not sent again.
    static let bytesTarget = 4_096

    /// Batches in order, in as few messages as fit.
    static func batches(_ batches: [Sealed]) -> [Put] {
        groups(batches, countMax: Limits.putBatchesMax).map { Put(batches: $0) }
    }

    /// Certificates in order, in as few messages as fit.
    static func certificates(_ certificates: [Sealed]) -> [Put] {
        groups(certificates, countMax: Limits.putCertificatesMax).map { Put(certificates: $0) }
    }

    /// Revocation lists in order, in as few messages as fit.
    static func revocations(_ lists: [Sealed]) -> [Put] {
        groups(lists, countMax: Limits.putRevocationsMax).map { Put(revocations: $0) }
    }

    private static func groups(_ items: [Sealed], countMax: Int) -> [[Sealed]] {
        var groups: [[Sealed]] = []
        var bytes = 0
        for item in items {
            let size = item.body.count + sealedOverheadBytes
            if let last = groups.last, last.count < countMax, bytes + size <= bytesTarget {
                groups[groups.count - 1].append(item)
                bytes += size
            } else {
                groups.append([item])
                bytes = size
            }
        }
        return groups
    }
}
