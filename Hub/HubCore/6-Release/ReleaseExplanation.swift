import Indicators
import Localisation
import Reports
import Statistics

/// What a release decided, cell by cell and in words: for the root's staff only.
struct ReleaseExplanation {
    let outcome: ReleaseOutcome
    let catalogue: Catalogue
    let language: Language

    var airedCount: Int { outcome.cells.count { $0.status == .aired } }
    var withheldCount: Int { outcome.cells.count - airedCount }

    /// How many clusters are in each figure on air.
    static func reporting(_ cells: [ReleasedCell]) -> [CellKey: Int] {
        cells.reduce(into: [:]) { $0[$1.key] = $1.nReporting }
    }

    /// The rule that withholds a cell and the figure served in its place, as members of its JSON.
    static func reason(
        _ why: ReleaseOutcome.Withheld,
        reporting: [CellKey: Int]
    ) -> [JSONValue.Member] {
        let served = why.servedInstead.map { key in
            JSONValue.object(
                ReleaseDocument.key(key)
                    + [JSONValue.Member("nReporting", .optional(reporting[key]))]
            )
        }
        return [
            JSONValue.Member("reason", .text(why.reason)),
            JSONValue.Member("servedInstead", served ?? .null),
        ]
    }

    /// The cells as documents.
    func cells(withReasons: Bool) -> [JSONValue] {
        let reporting = Self.reporting(outcome.cells)
        return outcome.cells.map { cell in
            guard case .object(var members) = ReleaseDocument.json(cell, catalogue: catalogue)
            else { return .null }
            members.append(JSONValue.Member("decision", .text(decision(cell).rawValue)))
            if withReasons, let why = outcome.withheld[cell.key] {
                members += Self.reason(why, reporting: reporting)
            }
            return .object(members)
        }
    }

    /// A summary, then a table for each filière and area.
    var text: String {
        let reporting = Self.reporting(outcome.cells)
        var lines = summary
        for filiere in Set(outcome.cells.map(\.key.sector)).sorted() {
            let own = outcome.cells.filter { $0.key.sector == filiere }
            for area in Set(own.map(\.key.area)).sorted() {
                lines += ["", place(filiere, area)]
                lines.append(table(own.filter { $0.key.area == area }, reporting).text)
            }
        }
        return lines.joined(separator: "\n")
    }

    private enum Decision: String, CaseIterable {
        case new, repeated, tooFew, protected, retracted
    }

    private func decision(_ cell: ReleasedCell) -> Decision {
        switch cell.content {
        case .aired(let airing): airing.firstAired == outcome.stamp.id ? .new : .repeated
        case .tooFew: .tooFew
        case .protected: .protected
        case .retracted: .retracted
        }
    }

    private var summary: [String] {
        let counts = Dictionary(grouping: outcome.cells, by: decision).mapValues(\.count)
        var lines = [
            say(
                Text.dryRunSummary(
                    counts[.new] ?? 0,
                    counts[.repeated] ?? 0,
                    counts[.tooFew] ?? 0,
                    counts[.protected] ?? 0,
                    counts[.retracted] ?? 0
                )
            ),
            say(Text.dryRunParameters(outcome.parameters.version)),
        ]
        if let day = outcome.opensOn { lines.append(say(Text.dryRunOpensOn(day))) }
        return lines
    }

    private func table(_ cells: [ReleasedCell], _ reporting: [CellKey: Int]) -> TextTable {
        var table = TextTable([
            (say(Text.columnPeriod()), .left), (say(Text.columnIndicator()), .left),
            (say(Text.columnDecision()), .left), (say(Text.columnReason()), .left),
            (say(Text.columnInstead()), .left),
        ])
        for cell in cells {
            let why = outcome.withheld[cell.key]
            table.add([
                cell.key.period, cell.key.variable, said(cell), why.map(sentence) ?? "",
                why?.servedInstead.map { instead($0, reporting[$0]) } ?? "",
            ])
        }
        return table
    }

    private func said(_ cell: ReleasedCell) -> String {
        switch cell.content {
        case .aired(let airing):
            airing.firstAired == outcome.stamp.id
                ? say(Text.dryRunNew(airing.nReporting))
                : say(Text.dryRunRepeated(airing.firstAired, airing.asOf, airing.nReporting))
        case .tooFew: say(Text.dryRunTooFew())
        case .protected: say(Text.dryRunProtected())
        case .retracted: say(Text.withheldRetracted())
        }
    }

    /// The rule in words; one this version has no words for is said as it is written.
    private func sentence(_ why: ReleaseOutcome.Withheld) -> String {
        guard let reason = GateReason(rawValue: why.reason) else { return why.reason }
        return "\(reason.rawValue) – " + say(reason.message(outcome.parameters))
    }

    private func instead(_ key: CellKey, _ reporting: Int?) -> String {
        place(key.sector, key.area) + (reporting.map { " (n = \($0))" } ?? "")
    }

    private func place(_ filiere: String, _ area: Area) -> String {
        let sector =
            filiere == CellKey.everySector
            ? say(Text.everyFiliere())
            : catalogue.filiere(FiliereCode(filiere))?.label.text(in: language) ?? filiere
        let part = area.part.map {
            catalogue.zoning.zone(ZoneCode($0))?.label.text(in: language) ?? $0
        }
        return "\(sector) · \(part ?? say(Text.national()))"
    }

    private func say(_ message: Message) -> String { message.rendered(in: language) }
}

extension GateReason {
    /// The rule in words, with the thresholds it was applied with.
    func message(_ parameters: GateParameters) -> Message {
        switch self {
        case .n: Text.reasonN(parameters[.nMin])
        case .nz: Text.reasonNZ(parameters[.nzMin])
        case .p: Text.reasonP(parameters[.pPercent])
        case .delta: Text.reasonDelta(parameters[.deltaMin])
        case .residual: Text.reasonResidual()
        case .algebra: Text.reasonAlgebra()
        case .lp: Text.reasonLP(parameters[.pPercent])
        }
    }
}
