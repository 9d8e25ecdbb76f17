import DataFolder
import Foundation
import Localisation
import Reports

/// Files that came in, and files that go out.
extension NodeWriter {
    func taken(
        _ file: String,
        _ outcome: FileOutcome,
        notes: [Message],
        isTrial: Bool
    ) -> CommandAnswer {
        let records = outcome.records
        let isGood = outcome.problems.isEmpty
        let counts =
            isGood
            ? (isTrial ? Text.fileChecked : Text.fileKept)(
                file,
                records.rowCount,
                records.added,
                records.changed,
                records.unchanged,
                outcome.leftOut
            )
            : Text.fileRefused(
                file,
                outcome.faulty,
                records.added,
                records.changed,
                records.unchanged,
                outcome.leftOut
            )
        let figures = outcome.figures.map { Text.fileFigures($0.changed, $0.unchanged) }
        let document = JSONValue.document(
            "import",
            [
                "file": .text(file), "dryRun": .bool(isTrial),
                "rows": .integer(records.rowCount), "added": .integer(records.added),
                "changed": .integer(records.changed), "unchanged": .integer(records.unchanged),
                "leftOut": .integer(outcome.leftOut), "faulty": .integer(outcome.faulty),
                "figuresChanged": .optional(outcome.figures?.changed),
                "figuresUnchanged": .optional(outcome.figures?.unchanged),
                "kept": .bool(isGood && !isTrial),
                "notes": .array(notes.map { .text(say($0)) }),
                "problems": .array(outcome.problems.map(json)),
            ]
        )
        let text = say([counts] + [figures].compactMap { $0 } + notes)
        guard !isGood else { return answer(document, text) }
        return answer(
            .badInput,
            document,
            text,
            problems: [say(NodeError.badInput(outcome.problems).message)]
                + outcome.problems.map { say($0.message) }
        )
    }

    func templateWritten(_ file: String, _ bytes: [UInt8], kinds: Int) -> CommandAnswer {
        var answer = answer(
            JSONValue.document(
                "template",
                [
                    "file": .text(file), "bytes": .integer(bytes.count),
                    "sheets": .integer(kinds),
                ]
            ),
            say(Text.templateWritten(file, kinds))
        )
        answer.file = Data(bytes)
        return answer
    }

    func formWritten(_ file: String, _ bytes: [UInt8], questions: Int) -> CommandAnswer {
        var answer = answer(
            JSONValue.document(
                "xlsform",
                [
                    "file": .text(file), "bytes": .integer(bytes.count),
                    "questions": .integer(questions),
                ]
            ),
            say(Text.formWritten(file, questions))
        )
        answer.file = Data(bytes)
        return answer
    }
}
