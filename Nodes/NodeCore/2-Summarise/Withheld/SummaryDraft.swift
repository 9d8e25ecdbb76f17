import Indicators

/// What is recorded of a period, parted into what would leave and what is kept back.
struct SummaryDraft: Sendable, Hashable {
    let content: SummaryContent
    let kept: [IndicatorCode: SummaryEntry]
}
