import ClusterProtocol
import DataFolder
import Indicators
import Localisation
import Reports
import Statistics

extension HubPipeline {
    func releaseAnswer(_ request: ReleaseRequest, in language: Language) throws -> CommandAnswer {
        let outcome = try release(request)
        let catalogue = try catalogueInForce()
        let aired = outcome.cells.filter { $0.status == .aired }.count
        let withheld = outcome.cells.count - aired
        let cells: [JSONValue] = outcome.cells.map { cell in
            guard case .object(var members) = ReleaseDocument.json(cell, catalogue: catalogue)
            else { return .null }
            if request.isDryRun, let why = outcome.withheld[cell.key] {
                members += Self.reason(why)
            }
            return .object(members)
        }
        let document: JSONValue = [
            "format": "grenier/release-report/1", "release": .text(outcome.stamp.id),
            "epoch": .text(outcome.stamp.epoch), "asOf": .text(outcome.stamp.asOf),
            "dryRun": .bool(request.isDryRun), "aired": .integer(aired),
            "withheld": .integer(withheld), "cells": .array(cells),
        ]
        var text = (request.isDryRun ? Text.hubDryRun : Text.hubReleased)(
            outcome.stamp.id,
            outcome.stamp.epoch,
            aired,
            withheld
        ).rendered(in: language)
        if request.isDryRun { text += "\n\n" + Self.table(of: outcome, in: language) }
        return CommandAnswer(document: document.encoded, text: text)
    }

    private static func reason(_ why: ReleaseOutcome.Withheld) -> [JSONValue.Member] {
        [
            JSONValue.Member("reason", .text(why.reason)),
            JSONValue.Member(
                "servedInstead",
                why.servedInstead.map { .object(ReleaseDocument.key($0)) } ?? .null
            ),
        ]
    }

    private static func table(of outcome: ReleaseOutcome, in language: Language) -> String {
        var table = TextTable([
            (Text.columnPeriod().rendered(in: language), .left),
            (Text.columnZone().rendered(in: language), .left),
            (Text.columnIndicator().rendered(in: language), .left),
            (Text.columnState().rendered(in: language), .left),
            (Text.columnReason().rendered(in: language), .left),
        ])
        for cell in outcome.cells where cell.status != .aired {
            table.add([
                cell.key.period, cell.key.area.part ?? Text.national().rendered(in: language),
                cell.key.variable, cell.status.rawValue,
                outcome.withheld[cell.key]?.reason ?? "",
            ])
        }
        return table.text
    }

    func export(_ request: ExportRequest, in language: Language) throws -> CommandAnswer {
        let (manifest, cells) = try held(request.release)
        let catalogue = try catalogueInForce()
        if let period = request.period { try check(period: period, in: catalogue) }
        let chosen = cells.filter { request.period == nil || $0.key.period == request.period }
        let document = ReleaseDocument(
            source: ReleaseDocument.Source(
                id: identity.id.hex,
                name: identity.name,
                level: identity.scope.level.rawValue,
                filieres: identity.scope.filieres,
                zones: identity.scope.zones
            ),
            head: ReleaseDocument.Head(
                id: manifest.id,
                epoch: manifest.epoch,
                asOf: manifest.asOf,
                catalogue: manifest.catalogueIdentifier,
                signedByName: manifest.signedByName,
                signedByFunction: manifest.signedByFunction,
                state: manifest.state.rawValue
            ),
            cells: chosen,
            catalogue: catalogue,
            notes: request.isForStaff ? try reasons(in: manifest, of: chosen) : [:]
        ).json.encoded
        switch request.format {
        case .json: return CommandAnswer(document: document, text: document)
        case .csv:
            return CommandAnswer(
                document: document,
                text: ReleaseTable(cells: chosen, catalogue: catalogue, release: manifest.id).csv
            )
        }
    }

    /// Why cells are withheld: "p" tells the second largest about the first, so only the root's
    /// staff reads it, and that it did is written down.
    private func reasons(
        in manifest: ReleaseManifest,
        of cells: [ReleasedCell]
    ) throws -> [CellKey: [JSONValue.Member]] {
        guard identity.scope.isRoot else { throw HubError.notRoot }
        try store.audit(
            actor: "command",
            action: "export --staff",
            detail: manifest.id,
            atSeconds: surroundings.nowSeconds()
        )
        let withheld = try store.withheld(in: manifest.number)
        let silent = Set(cells.filter { $0.status != .aired }.map(\.key))
        return withheld.filter { silent.contains($0.key) }.mapValues(Self.reason)
    }

    /// A release held here, checked again from its signature down, with its cells in order.
    func held(_ name: String) throws -> (manifest: ReleaseManifest, cells: [ReleasedCell]) {
        guard latestRelease > 0 else { throw HubError.noRelease }
        var number = latestRelease
        if name != "latest" {
            guard let asked = UInt64(name.hasPrefix("r") ? String(name.dropFirst()) : name) else {
                throw HubError.unknownRelease(name)
            }
            number = asked
        }
        guard let stored = try store.release(number) else { throw HubError.unknownRelease(name) }
        let verifier = ReleaseVerifier(federation: identity.federation)
        let manifest = try verifier.manifest(stored.manifest, chain: stored.chain)
        let cells = try store.slices(of: number).flatMap {
            try verifier.slice($0.leaf, of: manifest).cells
        }
        return (manifest, cells)
    }

    func compare(filiere: String, period: String, in language: Language) throws -> CommandAnswer {
        let (manifest, cells) = try held("latest")
        let catalogue = try catalogueInForce()
        guard filiere == CellKey.everySector || catalogue.filiere(FiliereCode(filiere)) != nil else {
            throw HubError.unknownCode(
                kind: Text.kindFiliere(),
                seen: filiere,
                known: catalogue.filieres.map(\.code.rawValue) + [CellKey.everySector]
            )
        }
        try check(period: period, in: catalogue)
        let chosen = cells.filter { $0.key.sector == filiere && $0.key.period == period }
        let table = ReleaseTable(cells: chosen, catalogue: catalogue, release: manifest.id)
        let document: JSONValue = [
            "format": "grenier/comparison/1", "release": .text(manifest.id),
            "filiere": .text(filiere), "period": .text(period),
            "cells": .array(
                chosen.map { ReleaseDocument.json($0, catalogue: catalogue) }
            ),
        ]
        return CommandAnswer(document: document.encoded, text: table.text(in: language))
    }

    private func check(period: String, in catalogue: Catalogue) throws(HubError) {
        guard catalogue.period(PeriodCode(period)) == nil else { return }
        throw .unknownCode(
            kind: Text.kindPeriod(),
            seen: period,
            known: catalogue.periods.map(\.code.rawValue)
        )
    }

    func ledgerAnswer() throws -> CommandAnswer {
        let document = LedgerDocument(rows: try ledgerRows()).json.encoded
        return CommandAnswer(document: document, text: document)
    }
}
