import ClusterProtocol
import DataFolder
import Indicators
import Localisation
import Reports
import Statistics

extension HubPipeline {
    func releaseAnswer(_ request: ReleaseRequest, in language: Language) throws -> CommandAnswer {
        let outcome = try release(request)
        let explanation = ReleaseExplanation(
            outcome: outcome,
            catalogue: try catalogueInForce(),
            language: language
        )
        let document: JSONValue = [
            "format": "grenier/release-report/1", "release": .text(outcome.stamp.id),
            "epoch": .text(outcome.stamp.epoch), "asOf": .text(outcome.stamp.asOf),
            "state": .text(outcome.state.rawValue), "dryRun": .bool(request.isDryRun),
            "parameters": Self.json(outcome.parameters),
            "forced": .optional(outcome.forcedReason), "opensOn": .optional(outcome.opensOn),
            "aired": .integer(explanation.airedCount),
            "withheld": .integer(explanation.withheldCount),
            "cells": .array(explanation.cells(withReasons: request.isDryRun)),
        ]
        var text = (request.isDryRun ? Text.hubDryRun : Text.hubReleased)(
            outcome.stamp.id,
            outcome.stamp.epoch,
            explanation.airedCount,
            explanation.withheldCount
        ).rendered(in: language)
        if request.isDryRun { text += "\n" + explanation.text }
        return CommandAnswer(document: document.encoded, text: text)
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
        let reporting = ReleaseExplanation.reporting(cells)
        return withheld.filter { silent.contains($0.key) }.mapValues {
            ReleaseExplanation.reason($0, reporting: reporting)
        }
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
        guard filiere == CellKey.everySector || catalogue.filiere(FiliereCode(filiere)) != nil
        else {
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
}
