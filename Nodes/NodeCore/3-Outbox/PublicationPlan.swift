package import Indicators

/// Which summaries to seal, and with which revision: pure.
package struct PublicationPlan: Sendable, Hashable {
    /// A summary to seal.
    package struct Item: Sendable, Hashable {
        package let content: SummaryContent
        package let revision: UInt32
    }

    /// The last revision this node sealed of a period.
    package struct Last: Sendable, Hashable {
        package let revision: UInt32
        package let content: SummaryContent

        package init(revision: UInt32, content: SummaryContent) {
            self.revision = revision
            self.content = content
        }
    }

    /// Summaries that differ from what was last sealed, in period order.
    package private(set) var items: [Item] = []
    /// Periods whose content was sealed already, as it stands.
    package private(set) var unchanged: [PeriodCode] = []

    /// `heard` is the highest revision the parent ever saw of each period: an outbox that was
    /// lost or restored must not use a number twice.
    package init(
        _ contents: [SummaryContent],
        last: [PeriodCode: Last],
        heard: [PeriodCode: UInt32],
        evenIfUnchanged: Bool = false
    ) {
        for content in contents.sorted(by: { $0.period < $1.period }) {
            let last = last[content.period]
            if last?.content == content, !evenIfUnchanged {
                unchanged.append(content.period)
            } else {
                let highest = max(last?.revision ?? 0, heard[content.period] ?? 0)
                items.append(Item(content: content, revision: highest + 1))
            }
        }
    }
}
