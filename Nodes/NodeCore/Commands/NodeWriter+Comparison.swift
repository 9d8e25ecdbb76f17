import ClusterProtocol
import DataFolder
import Foundation
import Indicators
import Localisation
import Reports
import Statistics

/// Where the cluster stands, for a person and for a program.
extension NodeWriter {
    func compared(
        _ sheet: BenchmarkSheet,
        _ membership: Membership,
        as form: SheetForm
    ) -> CommandAnswer {
        var answer = answer(document(sheet, membership), "")
        switch form {
        case .terminal: answer.text = TerminalSheet(sheet, in: language).text
        case .message: answer.text = MessageSheet(sheet, in: language).text
        case .page(let name):
            answer.text = say(Text.benchWritten(name))
            answer.file = Data(PageSheet(sheet, in: language).html.utf8)
        }
        return answer
    }

    private func document(_ sheet: BenchmarkSheet, _ membership: Membership) -> JSONValue {
        let input = sheet.input
        let release = input.release.map { release -> JSONValue in
            [
                "id": .text(release.id), "epoch": .text(release.epoch),
                "asOf": .text(release.asOf), "state": .text(release.state.rawValue),
            ]
        }
        let withheld = sheet.withheld.map { cell -> JSONValue in
            [
                "indicator": .text(cell.indicator.code.rawValue),
                "status": .text(cell.status.rawValue),
            ]
        }
        let positions = sheet.lines.compactMap { line in
            line.near.map { position(line, $0, input) }
        }
        return JSONValue.document(
            "compare",
            [
                "cluster": .text(membership.scope.cluster.hex),
                "name": .text(input.name),
                "period": .text(input.period.code.rawValue),
                "release": release ?? .null,
                "positions": .array(positions),
                "ownRevisionInFigure": .optional(sheet.revisionInFigure),
                "withheld": .array(withheld),
                "axes": .array(sheet.axes.map(axis)),
                "barometer": .array(sheet.barometer.map(tenths)),
                "strengths": .array(sheet.strengths.map(strength)),
                "steps": .array(sheet.steps.map(step)),
            ]
        )
    }

    private func position(
        _ line: SheetLine,
        _ position: Position,
        _ input: SheetInput
    ) -> JSONValue {
        [
            "indicator": .text(position.indicator.code.rawValue),
            "own": .optional(position.own),
            "group": group(position, input),
            "nReporting": .integer(position.airing.nReporting),
            "nExpected": .integer(position.expected),
            "mean": .optional(position.airing.figures.mean),
            "median": .optional(position.median),
            "quartile": .optional(position.quartile),
            "percentRankBand": .optional(position.percentRankBand),
            "direction": .text(position.indicator.direction.rawValue),
            "trendOwn": .text(position.trendOwn.rawValue),
            "trendGroup": .optional(line.trendGroup?.trend.rawValue),
            "next": line.next.map { next -> JSONValue in
                [
                    "level": .integer(next.level.rawValue),
                    "text": .text(next.text.text(in: language)),
                ]
            } ?? .null,
            "asOf": .text(position.airing.asOf),
            "place": line.shown.flatMap { place($0, input) } ?? .null,
            "revisionInFigure": revision(line.inFigure),
            "changedSince": .bool(line.isChangedSince),
        ]
    }

    private func group(_ position: Position, _ input: SheetInput) -> JSONValue {
        [
            "filiere": .text(
                position.rung == .allFilieres
                    ? FiliereCode.every.rawValue : input.filiere.rawValue
            ),
            "zone": position.rung == .zone ? .text(input.zone.rawValue) : .null,
            "rung": .text(position.rung.rawValue),
        ]
    }

    /// Ranks towards the better, in the narrowest group from which they can be read.
    private func place(_ position: Position, _ input: SheetInput) -> JSONValue? {
        position.place.map { place in
            [
                "group": group(position, input), "from": .integer(place.from),
                "to": .integer(place.to), "side": .optional(place.side?.rawValue),
                "median": .optional(position.median),
                "nReporting": .integer(position.airing.nReporting),
            ]
        }
    }

    private func revision(_ state: OwnRevisions.InFigure?) -> JSONValue {
        guard case .revision(let number)? = state else { return .null }
        return .integer(number)
    }

    private func axis(_ score: BenchmarkSheet.AxisScore) -> JSONValue {
        [
            "axis": .text(score.axis.code.rawValue),
            "points": .array(score.series.map(tenths)),
            "median": tenths(score.median),
        ]
    }

    private func tenths(_ points: Int64?) -> JSONValue {
        points.map { .decimal($0, 1) } ?? .null
    }

    private func strength(_ strength: Strength) -> JSONValue {
        [
            "indicator": .text(strength.line.indicator.code.rawValue),
            "ahead": .bool(strength.isAhead),
        ]
    }

    private func step(_ step: NextStep) -> JSONValue {
        [
            "indicator": .text(step.line.indicator.code.rawValue),
            "kind": .text(step.kind.rawValue), "from": .integer(step.from.rawValue),
            "to": .integer(step.to.rawValue), "text": .text(step.text.text(in: language)),
            "gain": tenths(step.gain?.tenths),
        ]
    }
}
