package import Indicators

/// A country that never was: its hubs and its clusters, drawn from a seed.
package struct Country: Sendable {
    /// What everything follows from.
    package let seed: UInt64
    /// Hubs below the root; the zones they leave belong to the root itself.
    package let hubs: [RegionalHub]
    /// Clusters, the fictitious ones last.
    package let clusters: [Cluster]

    /// Draws a country of so many real clusters in the filières and zones of a catalogue.
    package init(seed: UInt64, clusters: Int, windows: Int, catalogue: Catalogue) {
        var drawing = CountryDrawing(seed: seed, windows: windows, catalogue: catalogue)
        drawing.draw(clusters)
        self.seed = seed
        hubs = drawing.hubs
        self.clusters = drawing.clusters
    }
}
