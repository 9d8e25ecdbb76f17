import Indicators
import Localisation
import NodeCore
import WebFrame

/// Makes the page of the action plan from its model.
struct PlanMaker: Sendable {
    let visit: Visit
    let plan: ActionPlan

    private var wording: Wording { visit.wording }
    private var campaign: PeriodCode { plan.campaign.chosen.code }

    func page() -> PlanPage {
        PlanPage(
            title: wording.say(Text.consolePlan),
            campaign: CampaignSwitch(plan.campaign, at: visit.address(PlanPages.path), wording),
            summary: wording.say(
                Text.consolePlanSummary(
                    plan.items.count,
                    plan.count(.done),
                    plan.items.filter { $0.urgency == .late }.count
                )
            ),
            cost: plan.cost.map {
                wording.say(Text.consolePlanCost(wording.number($0, decimals: 0)))
            },
            items: plan.items.map { item($0, plan.kind) },
            hasItems: !plan.items.isEmpty,
            addHref: plan.kind.map(addHref),
            stateAction: visit.address(PlanPages.statePath),
            capacity: plan.capacity.map { item($0, plan.capacityKind) },
            hasCapacity: !plan.capacity.isEmpty,
            addCapacityHref: plan.capacityKind.map(addHref),
            targets: targets,
            hasTargets: !plan.targets.isEmpty,
            addTargetHref: plan.targetKind.map(addHref)
        )
    }

    private func addHref(_ kind: RecordKind) -> String {
        visit.address("\(RecordPages.path)/\(kind.code)", in: campaign)
            + "&\(RecordPages.backField)=\(PlanPages.path)"
    }

    private func href(_ record: RecordID, _ kind: RecordKindCode) -> String {
        visit.address("\(RecordPages.path)/\(kind)/\(record.hex)", in: campaign)
            + "&\(RecordPages.backField)=\(PlanPages.path)"
    }

    // MARK: Actions

    private func item(_ item: ActionPlan.Item, _ kind: RecordKind?) -> PlanPage.Item {
        func said(_ code: FieldCode) -> String? {
            kind?.field(code).flatMap {
                plan.words.said($0, of: item.record.values, in: wording.language)
            }
        }
        func text(_ code: FieldCode) -> String { said(code) ?? "" }
        let details = Self.details.compactMap { code -> PlanPage.Detail? in
            guard let field = kind?.field(code), let text = said(code) else { return nil }
            return PlanPage.Detail(label: wording.text(field.label), text: text)
        }
        return PlanPage.Item(
            title: [text("title"), text("theme")].first { !$0.isEmpty } ?? "–",
            href: kind.map { href(item.record.id, $0.code) } ?? "",
            place: said("place"),
            responsible: [text("responsible"), text("audience")].first { !$0.isEmpty } ?? "",
            support: said("support").map { wording.say(Text.consoleSupport($0)) },
            period: period(item),
            state: state(item, kind),
            mark: Self.mark(item.urgency),
            late: late(item),
            isQuick: item.record.values["quick"] == .yesNo(true),
            details: details,
            hasDetails: !details.isEmpty,
            next: next(item, kind),
            id: item.record.id.hex
        )
    }

    /// What is told of an action beside who, until when and how far.
    private static let details: [FieldCode] = [
        "means", "change", "condition", "indicator", "cost", "form", "budget",
    ]

    private func period(_ item: ActionPlan.Item) -> String {
        let days = [item.from, item.to].map { $0?.written(in: wording.language) }
        return switch (days[0], days[1]) {
        case (let from?, let to?): "\(from) – \(to)"
        case (nil, let to?): wording.say(Text.consoleUntil(to))
        case (let from?, nil): wording.say(Text.consoleFrom(from))
        case (nil, nil): wording.say(Text.consoleNoDate)
        }
    }

    private func late(_ item: ActionPlan.Item) -> String? {
        if let days = item.daysLate { return wording.say(Text.consoleDaysLate(days)) }
        return item.urgency == .overdue ? wording.say(Text.consoleNotBegun) : nil
    }

    private func state(_ item: ActionPlan.Item, _ kind: RecordKind?) -> String {
        if let field = kind?.field("state"), let value = item.record.values["state"] {
            return plan.words.text(value, field, in: wording.language)
        }
        return wording.say(item.state == .done ? Text.consoleDone : .consolePlanned)
    }

    private static func mark(_ urgency: ActionPlan.Urgency) -> String {
        switch urgency {
        case .late: "bad"
        case .overdue: "care"
        case .running, .planned: ""
        case .done: "good"
        case .dropped: ""
        }
    }

    private func next(_ item: ActionPlan.Item, _ kind: RecordKind?) -> [PlanPage.Next] {
        let states: [ActionPlan.State] =
            switch item.state {
            case .planned: kind?.code == plan.kind?.code ? [.running, .done] : [.done]
            case .running: [.done]
            case .done, .dropped: []
            }
        return states.map { state in
            PlanPage.Next(
                state: state.rawValue,
                label: wording.say(state == .done ? Text.consoleMarkDone : .consoleMarkBegun)
            )
        }
    }

    // MARK: Targets

    var targets: [PlanPage.Target] {
        plan.targets.map { target in
            let progress = target.progress
            func figure(_ value: Int64?) -> String {
                value.map { wording.figure($0, of: target.indicator) } ?? "–"
            }
            return PlanPage.Target(
                label: wording.text(target.indicator.label),
                href: href(target.record, "goal"),
                state: wording.say(progress.state.text),
                mark: Self.mark(progress.state),
                start: figure(progress.start),
                now: figure(progress.now),
                goal: figure(progress.target),
                by: visit.catalogue.period(progress.by).map { wording.text($0.label) }
                    ?? progress.by.rawValue,
                way: progress.percent.map { "\($0)\u{A0}%" } ?? "–"
            )
        }
    }

    private static func mark(_ state: GoalProgress.State) -> String {
        switch state {
        case .missed, .behind: "bad"
        case .starting: ""
        case .unknown, .open, .running: "care"
        case .onTrack, .reached: "good"
        }
    }
}
