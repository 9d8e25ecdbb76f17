import Localisation

/// Publishing as an informed act: what to look at, what leaves, who reads it, what never leaves, and
/// only then the button.
struct PublishPage: ConsolePage {
    static let template = "publish"

    /// A figure about to leave.
    struct Figure: Sendable {
        let label: String
        /// The figure itself.
        let figure: String
        /// For a level: what it rests on, and what the records say.
        let beside: String?
        let previous: String
        let before: String
        let isChanged: Bool
        /// The first of its family, beside which the family's box stands.
        let isFirst: Bool
    }

    /// Figures that leave together or not at all.
    struct Family: Sendable {
        /// The period and the family, as the form sends them.
        let value: String
        /// Its figures by name.
        let names: String
        let rows: [Figure]
        let span: Int
        let isKept: Bool
        /// Whether it is for this page to keep it or to let it leave.
        let canChoose: Bool
        /// Why it is not.
        let note: String?
    }

    /// A family kept back in every period; where they are many, all of them.
    struct Kept: Sendable {
        let families: [String]
        let names: String
    }

    /// The figures of an axis.
    struct Section: Sendable {
        let title: String
        let count: String
        let families: [Family]
        let hasFigures: Bool
        let missing: String?
    }

    /// A period that could be published.
    struct Sheet: Sendable {
        let code: String
        let title: String
        let state: String
        let completeness: String
        let reported: Int
        let possible: Int
        let problems: [String]
        let hasProblems: Bool
        let looks: [String]
        let hasLooks: Bool
        let sections: [Section]
        let isChosen: Bool
        let isBlocked: Bool
        /// Every family, where there are few.
        let families: [Family]
    }

    let title: String
    let section: ConsoleSection? = .publish
    /// Campaigns, one below the other.
    let sheets: [Sheet]
    /// Months and quarters, a row each.
    let others: [Sheet]
    let hasOthers: Bool
    let hasSheets: Bool
    /// Campaigns published as they stand, of which something may be kept back or freed.
    let published: [Sheet]
    let hasForm: Bool
    /// What was published as it stands.
    let done: String?
    let nothing: String?
    let readers: String
    let withheld: [String]
    /// What is kept back in every period.
    let always: [Kept]
    let hasAlways: Bool
    /// What was sealed before it was kept back, and still leaves.
    let keptWaiting: String?
    let releaseAction: String
    let never: [String]
    let isFirst: Bool
    let action: String
    let problems: [Problem]

    /// Something that keeps it from being done.
    struct Problem: Sendable {
        let text: String
    }
}

extension ConsoleWords {
    static let publish: [String: Text] = [
        "publishLead": .publishLead, "publishLook": .publishLook,
        "publishLeaves": .publishLeaves, "publishBlocked": .publishBlocked,
        "publishFigure": .publishFigure, "publishNow": .publishNow,
        "publishPrevious": .publishPrevious, "publishSent": .publishSent,
        "publishMissing": .publishMissing, "publishReaders": .publishReaders,
        "publishWithheld": .publishWithheld, "publishNever": .publishNever,
        "publishNeverWhy": .publishNeverWhy, "publishDo": .publishDo,
        "publishFirst": .publishFirst, "publishAgreed": .publishAgreed,
        "publishChoose": .publishChoose, "publishOthers": .publishOthers,
        "publishState": .columnState, "publishPeriod": .columnPeriod,
        "publishSetRight": .publishSetRight, "publishKeep": .publishKeep,
        "publishKeepHow": .publishKeepHow, "publishKeepSave": .publishKeepSave,
        "publishAlways": .publishAlways, "publishRelease": .publishRelease,
        "withheldConsequence": .withheldConsequence,
        "publishWithdraw": .publishWithdraw, "publishComplete": .publishComplete,
    ]
}
