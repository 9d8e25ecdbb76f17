package import Indicators
import TestRandomness

/// A whole year before it is played: pure, and the same for the same seed.
package struct YearPlan: Sendable {
    /// Who there is.
    package let country: Country
    /// What they do.
    package let windows: [Window]
    /// The indicators they report.
    package let catalogue: Catalogue

    /// Draws the year of a country of so many clusters, as far as its `releases`-th release.
    package init(
        seed: UInt64,
        clusters: Int,
        releases: Int = ReleaseDay.year.count,
        catalogue: Catalogue
    ) {
        let days = Array(ReleaseDay.year.prefix(releases))
        let country = Country(
            seed: seed,
            clusters: clusters,
            windows: days.count,
            catalogue: catalogue
        )
        self.country = country
        self.catalogue = catalogue
        var diaries = country.clusters.map { cluster in
            Diary(cluster: cluster, seed: seed, catalogue: catalogue)
        }
        windows = days.indices.map { number in
            var reports: [Report] = []
            for place in diaries.indices {
                reports += diaries[place].write(window: number, days: days)
            }
            var dice = Dice(seed: seed, "arrival", number)
            func those(_ condition: (Cluster) -> Bool) -> [Int] {
                country.clusters.filter(condition).map(\.number)
            }
            return Window(
                release: days[number],
                joins: those { $0.joins == number },
                moves: those { $0.moves?.window == number },
                leaves: those { $0.leaves == number },
                reports: dice.shuffled(reports)
            )
        }
    }
}
