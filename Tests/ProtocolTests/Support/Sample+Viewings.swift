import ClusterProtocol

extension Sample {
    /// An officer of the root opened the figures of the node's cluster.
    static let viewing = Viewing(
        hub: Party.root.id,
        hubName: "BNCA",
        cluster: clusterScope.cluster,
        viewedOn: day,
        person: "Afi Dossou",
        function: "Chargée de suivi",
        showedGrid: true,
        showedFigures: true,
        periods: ["2024-2025", "2025-2026"]
    )

    /// Somebody at its own hub opened levels of the grid.
    static let viewingOfGrid = Viewing(
        hub: Party.hub.id,
        hubName: "BRCA pôle 4",
        cluster: clusterScope.cluster,
        viewedOn: day,
        person: "Bio Sabi",
        function: "Animateur",
        showedGrid: true,
        showedFigures: false,
        periods: ["2025-2026"]
    )

    static func sealedViewings() throws -> [Sealed] {
        [
            try Party.root.seal(viewing.encoded(), as: .viewing),
            try Party.hub.seal(viewingOfGrid.encoded(), as: .viewing),
        ]
    }
}
