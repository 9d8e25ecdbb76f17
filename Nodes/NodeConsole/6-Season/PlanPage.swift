/// What the cluster has decided to do, the late first, and its targets.
struct PlanPage: ConsolePage {
    static let template = "plan"

    struct Item: Sendable {
        let title: String
        let href: String
        let place: String?
        let responsible: String
        let support: String?
        let period: String
        let state: String
        /// `late`, `soon`, `done` or empty: the style of the state.
        let mark: String
        let late: String?
        let isQuick: Bool
        let details: [Detail]
        let hasDetails: Bool
        /// States one button away.
        let next: [Next]
        let id: String
    }

    struct Detail: Sendable {
        let label: String
        let text: String
    }

    struct Next: Sendable {
        let state: String
        let label: String
    }

    struct Target: Sendable {
        let label: String
        let href: String
        let state: String
        let mark: String
        let start: String
        let now: String
        let goal: String
        let by: String
        let way: String
    }

    let title: String
    let section: ConsoleSection? = .plan
    let campaign: CampaignSwitch
    let summary: String
    let cost: String?
    let items: [Item]
    let hasItems: Bool
    let addHref: String?
    let stateAction: String
    let capacity: [Item]
    let hasCapacity: Bool
    let addCapacityHref: String?
    let targets: [Target]
    let hasTargets: Bool
    let addTargetHref: String?
}
