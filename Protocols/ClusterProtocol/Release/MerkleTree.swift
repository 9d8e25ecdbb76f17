/// The hash tree of RFC 9162 §2.1 over the slices of a release, with SHA-256.
///
/// It lets a node check the few slices it fetches against one signed root.
public struct MerkleTree: Sendable {
    /// `levels[0]` are the leaf hashes; each level above has half as many, rounded up.
    private let levels: [[Digest]]

    /// Builds the tree of leaves in order.
    ///
    /// A tree without leaves has the digest of no bytes as root.
    public init(leaves: [[UInt8]]) {
        var levels = [leaves.map(Self.leafHash)]
        while let last = levels.last, last.count > 1 {
            levels.append(
                stride(from: 0, to: last.count, by: 2).map { index in
                    index + 1 < last.count
                        ? Self.nodeHash(last[index], last[index + 1]) : last[index]
                }
            )
        }
        self.levels = levels
    }

    /// The root to sign.
    public var root: Digest { levels.last?.first ?? Digest(of: [UInt8]()) }

    /// The inclusion proof of a leaf, lowest level first; none when there is no such leaf.
    public func proof(of index: Int) -> [Digest]? {
        guard levels[0].indices.contains(index) else { return nil }
        var proof: [Digest] = []
        var position = index
        for level in levels.dropLast() {
            let sibling = position ^ 1
            if sibling < level.count { proof.append(level[sibling]) }
            position /= 2
        }
        return proof
    }

    /// Whether a leaf stands at `index` of the tree of `count` leaves with this root
    /// (RFC 9162 §2.1.3.2).
    public static func includes(
        leaf: [UInt8],
        at index: Int,
        of count: Int,
        proof: [Digest],
        root: Digest
    ) -> Bool {
        guard index >= 0, index < count else { return false }
        var position = index
        var last = count - 1
        var hash = leafHash(leaf)
        for sibling in proof {
            guard last > 0 else { return false }
            if position % 2 == 1 || position == last {
                hash = nodeHash(sibling, hash)
                while position % 2 == 0, position > 0 {
                    position /= 2
                    last /= 2
                }
            } else {
                hash = nodeHash(hash, sibling)
            }
            position /= 2
            last /= 2
        }
        return last == 0 && hash == root
    }

    static func leafHash(_ leaf: [UInt8]) -> Digest { Digest(of: [[0], leaf]) }

    static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
        Digest(of: [[1], left.bytes, right.bytes])
    }
}
