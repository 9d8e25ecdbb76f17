import Localisation

/// How the exchange stands, what left and what the hubs answered, and who reads it.
struct ExchangePage: ConsolePage {
    static let template = "exchange"

    /// Something that left, or waits.
    struct Row: Sendable {
        let period: String
        let revision: Int
        let sealed: String
        let outcome: String
        let kind: String
        let batch: String
        /// What it was sealed without.
        let without: String?
    }

    let title: String
    let section: ConsoleSection? = .exchange
    let sentence: String
    let isWell: Bool
    let backlog: String?
    let facts: [Fact]
    let warnings: [String]
    let hasAlarm: Bool
    let canSend: Bool
    let rows: [Row]
    let hasRows: Bool
    /// Who looked, the last first.
    let lookers: [Looker]
    let hasLookers: Bool
    /// How many there are beyond those shown.
    let earlierLookers: String?
    let syncAction: String
    let alarmAction: String
    let inviteHref: String
    let careHref: String
    let problems: [PublishPage.Problem]

    /// A person at a hub who opened what the cluster reported.
    struct Looker: Sendable {
        let day: String
        let person: String
        let hub: String
        let shown: String
        let periods: String
    }

    /// A line of the card.
    struct Fact: Sendable {
        let label: String
        let value: String
    }
}

extension ConsoleWords {
    static let exchange: [String: Text] = [
        "exchangeNow": .exchangeNow, "exchangeWaiting": .exchangeWaiting,
        "exchangeReceipts": .exchangeReceipts, "exchangeNone": .exchangeNone,
        "exchangePeriod": .columnPeriod, "exchangeRevision": .exchangeRevision,
        "exchangeSealed": .exchangeSealed, "exchangeOutcome": .exchangeOutcome,
        "exchangeBatch": .exchangeBatch, "exchangeWho": .exchangeWho,
        "exchangeWhoWhat": .exchangeWhoWhat, "exchangeNobody": .exchangeNobody,
        "exchangeWhoDay": .exchangeWhoDay, "exchangeWhoPerson": .exchangeWhoPerson,
        "exchangeWhoHub": .exchangeWhoHub, "exchangeWhoShown": .exchangeWhoShown,
        "exchangeWhoPeriods": .exchangeWhoPeriods, "exchangeOther": .exchangeOther,
        "exchangeOtherLink": .exchangeOtherLink,
        "exchangeNever": .receiptNever, "exchangeWithout": .exchangeWithout,
        "exchangeAlarm": .exchangeAlarm, "exchangeReceiptWhat": .exchangeReceiptWhat,
    ]
}
