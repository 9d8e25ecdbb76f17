import Indicators

/// From what is recorded of a period to the one summary that may leave: pure.
///
/// A figure record is its indicator's value already. An indicator the catalogue no longer has, or
/// computes itself, stays at the node, and so does what the cluster keeps back.
enum Summariser {
    static func summary(
        of entries: [IndicatorCode: SummaryEntry],
        period: PeriodCode,
        under catalogue: Catalogue,
        withheld: Set<IndicatorCode>
    ) -> SummaryContent {
        SummaryContent(
            period: period,
            entries: entries.filter { code, _ in
                catalogue.indicator(code)?.protection.isEntered == true && !withheld.contains(code)
            }
        )
    }
}
