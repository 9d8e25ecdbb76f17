package import Indicators

/// What the cluster published of a period, revision by revision, and when the hub received it.
package struct OwnRevisions: Sendable, Hashable {
    /// A revision that the hub journalled.
    package struct Received: Sendable, Hashable {
        let number: UInt32
        /// The day of the receipt, ISO 8601.
        let day: String
        let content: SummaryContent

        /// Takes the parts.
        package init(number: UInt32, day: String, content: SummaryContent) {
            self.number = number
            self.day = day
            self.content = content
        }
    }

    /// Which revision stands in a figure of a given day.
    package enum InFigure: Sendable, Hashable {
        /// This one, for certain.
        case revision(UInt32)
        /// None was received by then.
        case absent
        /// Receipts know the day only, and one came on that very day.
        case unsure
    }

    private let received: [Received]

    /// Takes them in any order.
    package init(_ received: [Received] = []) {
        self.received = received.sorted { $0.number > $1.number }
    }

    /// The revision in force when figures of a day were frozen.
    package func inForce(on day: String) -> InFigure {
        guard let last = received.first(where: { $0.day <= day }) else { return .absent }
        return last.day == day && received.count > 1 ? .unsure : .revision(last.number)
    }

    /// What a revision said.
    func content(of number: UInt32) -> SummaryContent? {
        received.first { $0.number == number }?.content
    }
}
