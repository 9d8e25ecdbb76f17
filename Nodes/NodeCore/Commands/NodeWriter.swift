import Backups
import ClusterProtocol
import DataFolder
import Exchange
import GRDB
import Indicators
import Localisation
import Messaging
import Reports

/// Writes what a command came to, for a person and for a program.
struct NodeWriter {
    let language: Language

    func say(_ message: Message) -> String { message.rendered(in: language) }

    func say(_ argument: Message.Argument) -> String {
        switch argument {
        case .plain(let text): text
        case .message(let message): say(message)
        }
    }

    func say(_ lines: [Message]) -> String { lines.map(say).joined(separator: "\n") }

    func answer(_ document: JSONValue, _ text: String) -> CommandAnswer {
        CommandAnswer(document: document.encoded, text: text)
    }

    func answer(
        _ code: ExitCode,
        _ document: JSONValue,
        _ text: String,
        problems: [String]
    ) -> CommandAnswer {
        CommandAnswer(
            exitCode: code.rawValue,
            document: document.encoded,
            text: text,
            problems: problems
        )
    }

    /// A failure: one document with every problem, and a line of text for each.
    func failure(_ error: any Error) -> CommandAnswer {
        let code: ExitCode
        let message: Message
        var problems: [InputProblem] = []
        switch error {
        case let error as DatabaseError:
            code = error.resultCode == .SQLITE_FULL ? .refused : .defect
            message = error.storage.message
        case let error as NodeError:
            code = error.exitCode
            message = error.message
            problems = error.problems
        case let error as ProtocolError:
            code = .refused
            message = NodeError.refused(error).message
        case let error as BundleError:
            code = error.isBadFile ? .badInput : .refused
            message = error.message
        case let error as BackupError:
            code = error.isRefusal ? .refused : .badInput
            message = error.message
        case let error as KeyFileError:
            code = .badInput
            message = error.message
        case let error as WholeFileError:
            code = .badInput
            message = error.message
        case let error as DataFolderError:
            code = Self.exitCode(of: error)
            message = error.message
        default:
            code = .defect
            message = (error as? any Explained)?.message ?? NodeError.storage("\(error)").message
        }
        let document = JSONValue.document(
            "error",
            [
                "exitCode": .integer(code.rawValue), "message": .text(say(message)),
                "problems": .array(problems.map(json)),
            ]
        )
        return answer(
            code,
            document,
            "",
            problems: [say(message)] + problems.map { say($0.message) }
        )
    }

    private static func exitCode(of error: DataFolderError) -> ExitCode {
        switch error {
        case .busy, .ownerSilent, .ownerGone, .foreignOwner: .refused
        case .missing, .notAFolder: .badInput
        case .system, .tooLarge, .control: .defect
        }
    }

    func json(_ problem: InputProblem) -> JSONValue {
        [
            "source": .text(say(problem.source)), "sheet": .optional(problem.sheet),
            "cell": .optional(problem.cell), "row": .optional(problem.row),
            "column": .optional(problem.column.map(say)), "seen": .optional(problem.seen),
            "message": .text(say(problem.reason)),
        ]
    }

    // MARK: Becoming a member

    func initialised(_ folder: String, _ keys: NodeKeys.Pair) -> CommandAnswer {
        answer(
            JSONValue.document(
                "node",
                [
                    "folder": .text(folder),
                    "signingKey": .text(keys.signing.verifyingKey.hex),
                    "transportKey": .text(keys.transportKey.hex),
                ]
            ),
            say([Text.nodeInitialised(folder), Text.nodeInitialisedNext()])
        )
    }

    func enrolled(_ membership: Membership) -> CommandAnswer {
        let scope = membership.scope
        let zone =
            membership.catalogue.zoning.zone(ZoneCode(scope.zone))?.label.text(in: language)
            ?? scope.zone
        return answer(
            JSONValue.document(
                "enrolment",
                [
                    "cluster": .text(scope.cluster.hex), "node": .text(membership.node.hex),
                    "name": .text(membership.name), "filiere": .text(scope.filiere),
                    "zone": .text(scope.zone), "homeCommune": .text(scope.homeCommune),
                    "catalogue": .text(membership.catalogue.identifier),
                    "hubs": .array(membership.recipients.map { .text($0) }),
                ]
            ),
            say([
                Text.nodeEnrolled(membership.name, scope.filiere, zone),
                Text.nodeRecipients(membership.recipients.joined(separator: ", ")),
            ])
        )
    }

    func transferred(_ membership: Membership) -> CommandAnswer {
        let hubs = membership.recipients
        return answer(
            JSONValue.document(
                "transfer",
                [
                    "cluster": .text(membership.scope.cluster.hex),
                    "node": .text(membership.node.hex), "name": .text(membership.name),
                    "zone": .text(membership.scope.zone), "hubs": .array(hubs.map { .text($0) }),
                ]
            ),
            say([
                Text.nodeTransferred(membership.name, hubs.joined(separator: ", ")),
                Text.nodePublishedNext(),
            ])
        )
    }

    func rotated(_ membership: Membership) -> CommandAnswer {
        answer(
            JSONValue.document(
                "key-rotation",
                [
                    "cluster": .text(membership.scope.cluster.hex), "state": "pending",
                ]
            ),
            say([Text.nodeKeyPending(), Text.nodePublishedNext()])
        )
    }

    // MARK: Record and summarise

    func imported(
        _ file: ImportedFile,
        _ outcome: ImportOutcome,
        dryRun: Bool
    ) -> CommandAnswer {
        let text = dryRun ? Text.nodeImportChecked : Text.nodeImported
        return answer(
            JSONValue.document(
                "import",
                [
                    "file": .text(file.name), "dryRun": .bool(dryRun),
                    "rows": .integer(outcome.rowCount), "changed": .integer(outcome.changed),
                    "unchanged": .integer(outcome.unchanged),
                    "notes": .array(file.notes.map { .text(say($0)) }), "problems": .array([]),
                ]
            ),
            say(
                [text(file.name, outcome.rowCount, outcome.changed, outcome.unchanged)]
                    + file.notes
            )
        )
    }

    func summarised(
        _ summary: SummaryContent,
        _ problems: [SummaryProblem],
        _ levels: [IndicatorCode: ComputedLevel],
        _ membership: Membership
    ) -> CommandAnswer {
        let indicators = membership.catalogue.indicators.filter {
            summary.entries[$0.code] != nil
        }
        let found = problems.map {
            InputProblem(
                source: summary.period.rawValue,
                column: $0.indicator?.rawValue,
                reason: $0.message,
                reasonSaysPlace: true
            )
        }
        let rows = indicators.map { indicator in
            [
                indicator.label.text(in: language),
                figure(summary.entries[indicator.code], of: indicator), unit(of: indicator),
            ]
        }
        let table = TextTable(
            headers: [Text.sheetIndicator, .sheetOwn, .sheetUnit].map { say($0()) },
            rows: rows
        )
        let text = [say(Text.nodeSummary(membership.name, summary.period, indicators.count))]
        return answer(
            problems.isEmpty ? .done : .badInput,
            JSONValue.document(
                "summary",
                [
                    "cluster": .text(membership.scope.cluster.hex),
                    "period": .text(summary.period.rawValue),
                    "catalogue": .text(membership.catalogue.identifier),
                    "values": .array(indicators.map { value(of: $0, in: summary) }),
                    "levels": .array(
                        rowsOfGrid(levels, membership.catalogue).map { code, computed in
                            [
                                "indicator": .text(code.rawValue),
                                "computedLevel": .optional(computed.level?.rawValue),
                                "computedLevelText": words(
                                    of: computed.level,
                                    membership.catalogue.indicator(code)
                                ),
                                "reason": .text(say(computed.reason)),
                                "beside": .array(computed.beside.map { .text(say($0)) }),
                            ]
                        }
                    ),
                    "problems": .array(found.map(json)),
                ]
            ),
            (text + table.lines + levelLines(levels, summary, membership.catalogue)).joined(
                separator: "\n"
            ),
            problems: found.map { say($0.message) }
        )
    }

    private func rowsOfGrid(
        _ levels: [IndicatorCode: ComputedLevel],
        _ catalogue: Catalogue
    ) -> [(IndicatorCode, ComputedLevel)] {
        (catalogue.grid()?.indicators ?? []).compactMap { code in levels[code].map { (code, $0) } }
    }

    /// What the panel said beside what the records say, with the reason.
    private func levelLines(
        _ levels: [IndicatorCode: ComputedLevel],
        _ summary: SummaryContent,
        _ catalogue: Catalogue
    ) -> [String] {
        let rows = (catalogue.grid()?.indicators ?? []).compactMap { code -> GridRow? in
            guard let indicator = catalogue.indicator(code) else { return nil }
            var declared: Level?
            if case .grade(let grade)? = summary.entries[code] { declared = grade.declared }
            guard declared != nil || levels[code] != nil else { return nil }
            return GridRow(
                indicator: indicator,
                declared: declared,
                previous: nil,
                computed: levels[code]
            )
        }
        let lines = grid(rows)
        return lines.isEmpty ? [] : [""] + lines
    }

    /// The unit as a person reads it: none for a bare number.
    private func unit(of indicator: Indicator) -> String {
        if indicator.protection == .ordinal { return say(Text.levelUnit()) }
        return UnitText.text(indicator.unit, in: language)
    }

    func figure(_ entry: SummaryEntry?, of indicator: Indicator) -> String {
        switch entry {
        case .value(let value):
            language == .french
                ? FixedPoint.french(value, decimals: indicator.decimals)
                : FixedPoint.canonical(value, decimals: indicator.decimals)
        case .grade(let grade): String(grade.declared.rawValue)
        case nil: ""
        }
    }

    private func value(of indicator: Indicator, in summary: SummaryContent) -> JSONValue {
        let code = JSONValue.text(indicator.code.rawValue)
        let unit = JSONValue.text(indicator.unit)
        switch summary.entries[indicator.code] {
        case .grade(let grade):
            return [
                "indicator": code, "value": .null, "unit": unit,
                "declaredLevel": .integer(grade.declared.rawValue),
                "computedLevel": .optional(grade.computed?.rawValue),
                "evidence": .text(grade.evidence.rawValue),
            ]
        case .value(let integer):
            return [
                "indicator": code, "value": .decimal(integer, indicator.decimals), "unit": unit,
                "declaredLevel": .null, "computedLevel": .null, "evidence": .null,
            ]
        case nil:
            return ["indicator": code, "value": .null, "unit": unit]
        }
    }
}
