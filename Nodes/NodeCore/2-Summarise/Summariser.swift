import Indicators

/// From what is recorded of a period to the one summary that may leave: pure.
///
/// A figure record is its indicator's value already. An indicator the catalogue no longer has, or
/// computes itself, stays at the node.
enum Summariser {
    static func summary(
        of entries: [IndicatorCode: SummaryEntry],
        period: PeriodCode,
        under catalogue: Catalogue
    ) -> SummaryContent {
        SummaryContent(
            period: period,
            entries: entries.filter { code, _ in
                catalogue.indicator(code)?.protection.isEntered == true
            }
        )
    }
}
