/// How much of what clusters reported comes back to them, release by release.
///
/// Made from the decoded broadcast and the truth alone (`UsefulnessMeasure`). A figure here is one
/// cluster's report of one family in one period.
package struct Usefulness: Sendable, Hashable, Codable {
    /// A part of a whole.
    package struct Share: Sendable, Hashable, Codable {
        /// How many there are.
        package var total = 0
        /// How many of them.
        package var count = 0

        /// Counts some of a whole.
        package init(total: Int = 0, count: Int = 0) {
            self.total = total
            self.count = count
        }

        /// Tenths of a percent, rounded down; a thousand when there is nothing to count.
        package var tenths: Int { total == 0 ? 1_000 : count * 1_000 / total }
    }

    /// What stands after one release.
    package struct Row: Sendable, Hashable, Codable {
        /// The release, as "r1".
        package let release: String
        /// Its epoch.
        package let epoch: String
        /// Of the cells with enough owners, those with a figure on air.
        package var cells: [Rung: Share] = [:]
        /// Current figures by the nearest aired cell that includes them.
        package var included: [Rung: Int] = [:]
        /// Current figures by the nearest aired cell to compare them with.
        package var benchmarks: [Rung: Int] = [:]
        /// Members by the nearest aired cell to compare any of their figures with.
        package var members: [Rung: Int] = [:]

        /// Makes the row of a release with nothing counted yet.
        package init(release: String, epoch: String) {
            self.release = release
            self.epoch = epoch
        }
    }

    /// The document's name.
    package var format = "grenier/usefulness/1"
    /// What the year follows from.
    package let seed: UInt64
    /// Real clusters asked for.
    package let clusters: Int
    /// The state after each release, oldest first.
    package let releases: [Row]

    /// Takes the parts of a measure.
    package init(seed: UInt64, clusters: Int, releases: [Row]) {
        self.seed = seed
        self.clusters = clusters
        self.releases = releases
    }
}

extension Usefulness.Row {
    /// The shares that are compared from one version of the product to the next, by name.
    package var shares: [String: Usefulness.Share] {
        var shares = Dictionary(
            uniqueKeysWithValues: cells.map { ("cells.\($0.key.rawValue)", $0.value) }
        )
        for (name, rungs) in [
            ("included", included), ("benchmarks", benchmarks), ("members", members),
        ] {
            let total = rungs.values.reduce(0, +)
            shares[name] = Usefulness.Share(total: total, count: total - (rungs[.none] ?? 0))
        }
        return shares
    }
}
