import ClusterProtocol
package import Indicators
package import Localisation

/// A summary that was sealed, and what became of it.
package struct Sending: Sendable {
    /// What the hub said.
    package enum Outcome: Sendable, Hashable {
        /// It has not answered yet.
        case waiting
        /// It counts; the day of the receipt.
        case received(CalendarDate)
        /// It was refused, for good or until it is sealed again.
        case refused
    }

    /// The period.
    package let period: PeriodCode
    /// The revision, from 1.
    package let revision: Int
    /// When it was sealed, in seconds since 1970.
    package let sealedAtSeconds: Int64
    /// What the hub said.
    package let outcome: Outcome
    /// The same as a sentence.
    package let message: Message
    /// The families it was sealed without.
    package let withheld: [FamilyCode]
    /// The first digits of the batch's digest, which the hub's receipt repeats.
    package let batch: String

    init(_ delivery: Delivery) {
        period = delivery.period
        revision = Int(delivery.revision)
        sealedAtSeconds = delivery.sealedAtSeconds
        batch = String(delivery.batch.hex.prefix(16))
        let day = delivery.receivedOn.map { CalendarDate(daysSince1970: Int($0.value)) }
        if delivery.refusal != nil || delivery.settlement == .refused {
            outcome = .refused
        } else if let day {
            outcome = .received(day)
        } else {
            outcome = .waiting
        }
        message = delivery.outcome
        withheld = delivery.withheld
    }
}
