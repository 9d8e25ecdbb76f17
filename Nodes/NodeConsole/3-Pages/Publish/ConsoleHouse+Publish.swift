import Indicators
import Localisation
import NodeCore
import WebFrame

/// The page before anything leaves.
extension ConsoleHouse {
    func addPublishing(to pages: PageRoutes) {
        pages.get("publier") { visit in
            .page(PublishPage(try await visit.node.publication(), visit, chosen: nil, []))
        }
        pages.post("publier") { visit, form in
            let periods = form.all("periode")
            func again(_ problems: [FormProblem]) async throws -> PageAnswer {
                .refused(
                    problems,
                    PublishPage(
                        try await visit.node.publication(),
                        visit,
                        chosen: Set(periods),
                        problems
                    )
                )
            }
            if let problems = await Self.keepBack(visit, form) { return try await again(problems) }
            guard form["faire"] != "retenir" else {
                let waiting = try await visit.node.publication().keptWaiting
                let told = waiting == 0 ? Text.publishKeepDone : .publishKeepNoted
                return .done(to: visit.address(.publish), told())
            }
            guard !periods.isEmpty else {
                let text = visit.say(Text.publishNoPeriod())
                return try await again([FormProblem(field: nil, text: text)])
            }
            let outlook = try await visit.node.publication()
            guard !outlook.isFirst || form["accord"] == "oui" else {
                let text = visit.say(Text.publishNotAgreed())
                return try await again([FormProblem(field: nil, text: text)])
            }
            let outcome = await visit.attempt(.publish(periods: periods))
            guard outcome.isDone else {
                return try await again(visit.problems(outcome))
            }
            return .done(to: visit.address(.exchange), Text.publishDone(periods.count))
        }
        pages.post("publier/de-nouveau") { visit, form in
            let choices = form.all("famille").map { WithholdRequest.Choice($0) }
            let outcome = await visit.attempt(.withhold(.change(keep: [], release: choices)))
            guard outcome.isDone else {
                let problems = visit.problems(outcome)
                let outlook = try await visit.node.publication()
                return .refused(problems, PublishPage(outlook, visit, chosen: nil, problems))
            }
            return .done(to: visit.address(.publish), Text.publishReleaseDone())
        }
    }

    /// Does what the boxes « ne pas publier » say, where somebody moved one; nil when it is done.
    ///
    /// The form repeats which were ticked when it was shown, so that a choice made elsewhere
    /// meanwhile stands.
    private static func keepBack(_ visit: Visit, _ form: Form) async -> [FormProblem]? {
        let ticked = Set(form.all("retenir"))
        let before = Set(form.all("etait"))
        guard ticked != before else { return nil }
        let outcome = await visit.attempt(
            .withhold(
                .change(
                    keep: ticked.subtracting(before).sorted().map(choice),
                    release: before.subtracting(ticked).sorted().map(choice)
                )
            )
        )
        return outcome.isDone ? nil : visit.problems(outcome)
    }

    /// A period and a family, as a box of the form sends them.
    private static func choice(_ value: String) -> WithholdRequest.Choice {
        let parts = value.split(separator: "/", maxSplits: 1).map(String.init)
        return WithholdRequest.Choice(parts.last ?? "", period: parts.first ?? "")
    }
}
