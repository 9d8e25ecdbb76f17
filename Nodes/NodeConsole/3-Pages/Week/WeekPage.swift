import Localisation

/// What to do this week: each line leads to the page that does it.
struct WeekPage: ConsolePage {
    static let template = "week"

    /// How much a line presses.
    enum Urgency: String, Sendable {
        case late, soon, todo, done
    }

    /// Something to do.
    struct Task: Sendable {
        let urgency: String
        /// What the mark says, for who does not see it.
        let mark: String
        let sign: String
        let title: String
        let text: String?
        let href: String
        let action: String
    }

    /// The records of a kind that were touched, and the last of them.
    struct Change: Sendable {
        let what: String
        let count: String
        let title: String
        let href: String
        let when: String
        let who: String
    }

    let title: String
    let section: ConsoleSection? = .week
    let campaign: String
    let calendar: String?
    let link: String
    let exchangeHref: String
    let tasks: [Task]
    let isQuiet: Bool
    let changes: [Change]
    let hasChanges: Bool
    let quick: [Frame.Link]
    let recordsHref: String
}

extension ConsoleWords {
    static let week: [String: Text] = [
        "weekDo": .weekDo, "weekQuiet": .weekQuiet, "weekChanges": .weekChanges,
        "weekNoChanges": .weekNoChanges, "weekQuick": .weekQuick, "weekAllKinds": .weekAllKinds,
        "weekLink": .weekLink, "weekLast": .weekLast,
    ]
}
