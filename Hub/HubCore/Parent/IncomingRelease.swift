import ClusterProtocol

/// A release on its way from the parent: kept whole or not at all.
struct IncomingRelease: Sendable {
    struct Whole: Sendable {
        let manifest: Sealed
        let chain: [Sealed]
        var slices: [StoredSlice]
    }

    private var number: UInt64 = 0
    private var whole: Whole?

    mutating func keep(
        _ slice: StoredSlice?,
        of manifest: Sealed,
        chain: [Sealed],
        number: UInt64
    ) {
        if self.number != number || whole?.manifest != manifest {
            self.number = number
            whole = Whole(manifest: manifest, chain: chain, slices: [])
        }
        guard let slice else { return }
        if whole?.slices.contains(where: { $0.leaf.index == slice.leaf.index }) == false {
            whole?.slices.append(slice)
        }
    }

    mutating func take(_ number: UInt64) -> Whole? {
        guard self.number == number else { return nil }
        defer { whole = nil }
        return whole
    }
}
