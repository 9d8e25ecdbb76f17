import Indicators
import Localisation
import NodeCore
import WebFrame

/// The action plan: looked at, and moved on by one button.
enum PlanPages {
    static let path = "plan"
    static let statePath = "plan/etat"

    static func add(to routes: PageRoutes) {
        routes.get(path) { .page(try await plan($0)) }
        routes.post(statePath) { try await moveOn($0, $1) }
    }

    private static func plan(_ visit: Visit) async throws -> PlanPage {
        let plan = try await visit.node.actionPlan(in: visit.campaign)
        return PlanMaker(visit: visit, plan: plan).page()
    }

    /// An action begun, done or taken up again.
    private static func moveOn(_ visit: Visit, _ form: Form) async throws -> PageAnswer {
        let campaign = visit.known(PeriodCode(form[RecordPages.campaignField]))
        let plan = try await visit.node.actionPlan(in: campaign)
        let all = plan.items.map { ($0, plan.kind) } + plan.capacity.map { ($0, plan.capacityKind) }
        guard let id = RecordID(hex: form["fiche"]),
            case (let item, let kind?)? = all.first(where: { $0.0.record.id == id })
        else { throw ConsoleProblem.noSuchPage }
        let fields =
            kind.code == plan.kind?.code
            ? ["state": form["etat"]] : ["done": form["etat"] == "done" ? "1" : "0"]
        let outcome = try await visit.node.enter(
            .change(id: item.record.id.hex, fields: fields),
            of: kind.code,
            author: visit.house.options.author
        )
        let page = visit.address(path, in: plan.campaign.chosen.code)
        switch outcome {
        case .kept:
            return .done(to: page, Text.consoleRecordChanged(visit.wording.text(kind.label)))
        // Something else of the action is no longer right: its own form says what.
        case .refused:
            return .elsewhere(
                visit.address("\(RecordPages.path)/\(kind.code)/\(id.hex)")
                    + "?\(RecordPages.backField)=\(path)"
            )
        }
    }
}
