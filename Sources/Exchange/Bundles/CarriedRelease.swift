import ClusterProtocol

/// The slices of one release as a bundle carries them.
struct CarriedRelease: Sendable {
    let number: UInt64
    private(set) var slices: [SliceOfRelease] = []

    init(number: UInt64) {
        self.number = number
    }

    mutating func add(_ slice: SliceOfRelease) { slices.append(slice) }

    /// What a child wants of it, once everything is verified and its parts are proven whole;
    /// nothing when a slice of them is missing.
    ///
    /// A release without a slice for the child is one frame without a leaf, so that it is held.
    func wanted(
        _ parts: [ReleaseQuery.Part],
        under federation: VerifyingKey
    ) throws(ProtocolError) -> [SliceOfRelease]? {
        guard let first = slices.first else { return nil }
        let verifier = ReleaseVerifier(federation: federation)
        let manifest = try verifier.manifest(first.manifest, chain: first.chain)
        guard manifest.number == number,
            slices.allSatisfy({ $0.manifest == first.manifest && $0.chain == first.chain })
        else {
            throw ProtocolError(.equivocation, "a bundle holds two releases of one number")
        }
        var known = KnownLeaves(of: manifest.sliceCount)
        var wanted: [Int: SliceOfRelease] = [:]
        for slice in slices {
            guard let leaf = slice.leaf else { continue }
            let key = try verifier.slice(leaf, of: manifest).key
            known.insert(key, at: leaf.index)
            if parts.contains(where: { key.isWanted(by: $0) }) { wanted[leaf.index] = slice }
        }
        guard parts.allSatisfy({ known.isWhole($0) }) else { return nil }
        if wanted.isEmpty {
            return [
                SliceOfRelease(
                    manifest: first.manifest,
                    chain: first.chain,
                    query: ReleaseQuery(number: number, part: .everything),
                    leaf: nil,
                    remaining: 0
                )
            ]
        }
        return wanted.sorted { $0.key < $1.key }.map(\.value)
    }
}
