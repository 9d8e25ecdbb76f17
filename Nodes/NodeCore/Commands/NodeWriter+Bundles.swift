import ClusterProtocol
import DataFolder
import Exchange
import Foundation
import Localisation
import Reports

/// Bundles: what goes onto a stick and what came by one.
extension NodeWriter {
    func exported(_ written: WrittenBundle) -> CommandAnswer {
        var lines = [Text.bundleWrittenUp(written.name, written.batchCount)]
        if written.partCount > 1 {
            lines.append(Text.bundleParts(written.part, written.partCount))
        }
        var answer = answer(
            JSONValue.document(
                "bundle-export",
                [
                    "file": .text(written.name), "bytes": .integer(written.bundle.byteCount),
                    "batches": .integer(written.batchCount),
                    "part": .integer(written.part), "parts": .integer(written.partCount),
                ]
            ),
            say(lines)
        )
        answer.file = Data(written.bundle.bytes)
        return answer
    }

    func taken(_ outcome: BundleOutcome, from parent: Certificate) -> CommandAnswer {
        var lines = [
            Text.bundleTakenDown(
                parent.hub?.name ?? "",
                outcome.settled,
                outcome.releases.count
            )
        ]
        if outcome.isCatalogueNew { lines.append(Text.bundleCatalogue()) }
        var problems = outcome.problems.map {
            Text.bundleRefused.with([.plain($0.detail), .message($0.message)])
        }
        if let number = outcome.incomplete { problems.append(Text.bundleReleaseIncomplete(number)) }
        let code: ExitCode =
            if !outcome.problems.isEmpty {
                .refused
            } else {
                outcome.incomplete == nil ? .done : .badInput
            }
        return answer(
            code,
            JSONValue.document(
                "bundle-import",
                [
                    "hub": .optional(parent.hub?.name), "settled": .integer(outcome.settled),
                    "catalogue": .bool(outcome.isCatalogueNew),
                    "releases": .array(outcome.releases.map { .text("r\($0)") }),
                    "incomplete": .optional(outcome.incomplete.map { "r\($0)" }),
                    "problems": .array(problems.map { .text(say($0)) }),
                ]
            ),
            say(lines),
            problems: problems.map(say)
        )
    }
}
