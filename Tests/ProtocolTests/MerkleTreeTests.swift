import ClusterProtocol
import Testing

/// The tree against the recursive definition of RFC 9162 §2.1, and proofs tampered with.
@Suite("Merkle tree")
struct MerkleTreeTests {
    @Test("roots and proofs follow the recursive definition")
    func naive() {
        for count in 0...33 {
            let leaves = leaves(count)
            let tree = MerkleTree(leaves: leaves)
            #expect(tree.root == root(leaves[...]), "\(count) leaves")
            for index in 0..<count {
                #expect(tree.proof(of: index) == path(index, leaves[...]), "\(index) of \(count)")
            }
            #expect(tree.proof(of: count) == nil)
            #expect(tree.proof(of: -1) == nil)
        }
    }

    @Test("every leaf is included, and at its own place only")
    func inclusion() throws {
        for count in 1...17 {
            let leaves = leaves(count)
            let tree = MerkleTree(leaves: leaves)
            for index in 0..<count {
                let proof = try #require(tree.proof(of: index))
                for place in -1...count {
                    #expect(
                        MerkleTree.includes(
                            leaf: leaves[index],
                            at: place,
                            of: count,
                            proof: proof,
                            root: tree.root
                        ) == (place == index),
                        "\(index) at \(place) of \(count)"
                    )
                }
            }
        }
    }

    @Test("a changed leaf, proof, count or root is refused")
    func tampered() throws {
        for count in 1...12 {
            let leaves = leaves(count)
            let tree = MerkleTree(leaves: leaves)
            for index in 0..<count {
                let proof = try #require(tree.proof(of: index))
                func holds(
                    _ leaf: [UInt8],
                    _ proof: [Digest],
                    _ count: Int,
                    _ root: Digest
                ) -> Bool {
                    MerkleTree.includes(leaf: leaf, at: index, of: count, proof: proof, root: root)
                }
                let other = Digest(of: [9, 9])
                #expect(!holds(leaves[index] + [0], proof, count, tree.root))
                #expect(!holds(leaves[index], proof + [other], count, tree.root))
                #expect(!holds(leaves[index], proof, count, other))
                #expect(!holds(leaves[index], proof, 0, tree.root))
                for position in proof.indices {
                    var changed = proof
                    changed[position] = other
                    #expect(!holds(leaves[index], changed, count, tree.root))
                    changed = proof
                    changed.remove(at: position)
                    #expect(!holds(leaves[index], changed, count, tree.root))
                }
            }
        }
    }

    @Test("an inner node is not a leaf")
    func secondPreimage() {
        let leaves = leaves(4)
        let tree = MerkleTree(leaves: leaves)
        let left = hash(1, hash(0, leaves[0]).bytes + hash(0, leaves[1]).bytes)
        let right = hash(1, hash(0, leaves[2]).bytes + hash(0, leaves[3]).bytes)
        #expect(
            !MerkleTree.includes(
                leaf: hash(0, leaves[0]).bytes + hash(0, leaves[1]).bytes,
                at: 0,
                of: 2,
                proof: [right],
                root: tree.root
            )
        )
        #expect(hash(1, left.bytes + right.bytes) == tree.root)
    }

    @Test("a tree of thousands of counts that no honest root signs")
    func extremes() {
        #expect(
            !MerkleTree.includes(
                leaf: [],
                at: Int.max - 1,
                of: Int.max,
                proof: Array(repeating: Digest(of: [1]), count: 200),
                root: Digest(of: [1])
            )
        )
    }

    private func leaves(_ count: Int) -> [[UInt8]] {
        (0..<count).map { [UInt8](repeating: UInt8($0), count: $0 % 5 + 1) }
    }

    private func hash(_ tag: UInt8, _ bytes: [UInt8]) -> Digest { Digest(of: [tag] + bytes) }

    private func split(_ count: Int) -> Int {
        var size = 1
        while size * 2 < count { size *= 2 }
        return size
    }

    private func root(_ leaves: ArraySlice<[UInt8]>) -> Digest {
        guard let first = leaves.first else { return Digest(of: [UInt8]()) }
        if leaves.count == 1 { return hash(0, first) }
        let size = split(leaves.count)
        return hash(1, root(leaves.prefix(size)).bytes + root(leaves.dropFirst(size)).bytes)
    }

    private func path(_ index: Int, _ leaves: ArraySlice<[UInt8]>) -> [Digest] {
        if leaves.count <= 1 { return [] }
        let size = split(leaves.count)
        return index < size
            ? path(index, leaves.prefix(size)) + [root(leaves.dropFirst(size))]
            : path(index - size, leaves.dropFirst(size)) + [root(leaves.prefix(size))]
    }
}
