import ClusterProtocol
import Indicators

extension Fold {
    /// Rebuilds the fold from the derived tables, as at a start.
    init(
        stored: [Fold.Key: StoredSummary],
        directory: Directory,
        shelf: CatalogueShelf?
    ) throws {
        self.init()
        for (key, summary) in stored {
            guard let scope = directory.certificate(summary.certificate)?.cluster,
                let catalogue = shelf?.catalogue
            else { throw HubError.storageDamaged("current_summary") }
            var entries: [IndicatorCode: SummaryEntry] = [:]
            for (code, value) in summary.values {
                guard let indicator = catalogue.indicator(IndicatorCode(code)) else { continue }
                entries[indicator.code] = try SummaryCodec.entry(value, of: indicator)
            }
            apply(
                Current(
                    rank: summary.rank,
                    filiere: scope.filiere,
                    zone: scope.zone,
                    isFictitious: scope.isFictitious,
                    entries: entries
                ),
                for: key
            )
        }
    }
}
