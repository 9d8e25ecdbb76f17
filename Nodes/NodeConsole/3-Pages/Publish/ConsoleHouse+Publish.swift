import Indicators
import Localisation
import NodeCore

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
    }
}
