import ClusterProtocol

/// Shares out what is to be handed over into messages that fit a hub's frame.
enum PutPacker {
    /// What the schema adds to a body: signature, signer, tags and lengths.
    ///
    /// A rotation's second signature is counted with its body.
    static let sealedOverheadBytes = 112
    /// Bytes of bodies that a message is filled to, unless one item alone is longer.
    ///
    /// Far less than a hub reads: on a link of 20 kbit/s that is up for two seconds at a time, each
    /// message is answered before the link goes, and what was answered is not sent again.
    static let bytesTarget = 4_096

    /// Items of chains in order, in as few messages as fit.
    static func items(_ items: [ChainItem]) -> [Put] {
        groups(items, countMax: Limits.putBatchesMax).map { group in
            Put(
                batches: group.compactMap { if case .batch(let batch) = $0 { batch } else { nil } },
                rotations: group.compactMap {
                    if case .rotation(let rotation) = $0 { rotation } else { nil }
                }
            )
        }
    }

    /// Certificates in order, in as few messages as fit, with the rotations that explain them.
    ///
    /// There are at most as many as certificates, and both are small: a message of a quarter of
    /// the certificates it may hold has room for their rotations.
    static func certificates(
        _ certificates: [Sealed],
        explainedBy rotations: [SealedRotation]
    ) -> [Put] {
        groups(certificates, countMax: Limits.putRotationsMax).map { group in
            let about = Set(group.compactMap { try? Certificate(decoding: $0.body).signingKey })
            return Put(
                certificates: group,
                rotations: rotations.filter { rotation in
                    (try? Rotation(decoding: rotation.body)).map { about.contains($0.newKey) }
                        ?? false
                }
            )
        }
    }

    /// Revocation lists in order, in as few messages as fit.
    static func revocations(_ lists: [Sealed]) -> [Put] {
        groups(lists, countMax: Limits.putRevocationsMax).map { Put(revocations: $0) }
    }

    private static func groups<Item: Bulky>(_ items: [Item], countMax: Int) -> [[Item]] {
        var groups: [[Item]] = []
        var bytes = 0
        for item in items {
            let size = item.bodyBytes + sealedOverheadBytes
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

/// What takes room in a message.
private protocol Bulky {
    var bodyBytes: Int { get }
}

extension Sealed: Bulky {
    fileprivate var bodyBytes: Int { body.count }
}

extension SealedRotation: Bulky {
    fileprivate var bodyBytes: Int { body.count + newSignature.count }
}

extension ChainItem: Bulky {
    fileprivate var bodyBytes: Int {
        switch self {
        case .batch(let sealed): sealed.bodyBytes
        case .rotation(let rotation): rotation.bodyBytes
        }
    }
}
