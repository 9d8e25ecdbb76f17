public import Indicators
public import Statistics

/// The export of a release as JSON (`grenier/release/1`), from protected cells and nothing else.
public struct ReleaseDocument: Sendable {
    /// The hub that exports.
    public struct Source: Sendable {
        /// Its identity, name and level ("national" or "regional").
        public let id, name, level: String
        /// Codes of what it serves.
        public let filieres, zones: [String]

        /// Takes the parts.
        public init(id: String, name: String, level: String, filieres: [String], zones: [String]) {
            self.id = id
            self.name = name
            self.level = level
            self.filieres = filieres
            self.zones = zones
        }
    }

    /// The release exported.
    public struct Head: Sendable {
        /// Its identifier, epoch, day, catalogue, signer and state.
        public let id, epoch, asOf, catalogue, signedByName, signedByFunction, state: String

        /// Takes the parts.
        public init(
            id: String,
            epoch: String,
            asOf: String,
            catalogue: String,
            signedByName: String,
            signedByFunction: String,
            state: String
        ) {
            self.id = id
            self.epoch = epoch
            self.asOf = asOf
            self.catalogue = catalogue
            self.signedByName = signedByName
            self.signedByFunction = signedByFunction
            self.state = state
        }
    }

    private let source: Source
    private let head: Head
    private let cells: [ReleasedCell]
    private let catalogue: Catalogue
    private let notes: [CellKey: [JSONValue.Member]]

    /// Takes what is to be exported; cells keep their order.
    ///
    /// Notes are members added to a cell: the reasons of what is withheld, for the root's staff.
    public init(
        source: Source,
        head: Head,
        cells: [ReleasedCell],
        catalogue: Catalogue,
        notes: [CellKey: [JSONValue.Member]] = [:]
    ) {
        self.source = source
        self.head = head
        self.cells = cells
        self.catalogue = catalogue
        self.notes = notes
    }

    /// The document.
    public var json: JSONValue {
        [
            "format": "grenier/release/1",
            "hub": [
                "id": .text(source.id), "name": .text(source.name), "level": .text(source.level),
                "filieres": .array(source.filieres.map { .text($0) }),
                "zones": .array(source.zones.map { .text($0) }),
            ],
            "release": [
                "id": .text(head.id), "epoch": .text(head.epoch), "asOf": .text(head.asOf),
                "catalogue": .text(head.catalogue),
                "signedBy": [
                    "name": .text(head.signedByName), "role": .text(head.signedByFunction),
                ],
                "state": .text(head.state),
            ],
            "cells": .array(cells.map(noted)),
        ]
    }

    private func noted(_ cell: ReleasedCell) -> JSONValue {
        let json = Self.json(cell, catalogue: catalogue)
        guard case .object(let members) = json, let note = notes[cell.key] else { return json }
        return .object(members + note)
    }

    /// One cell.
    ///
    /// A withheld one keeps its key and says nothing but how it is withheld.
    public static func json(_ cell: ReleasedCell, catalogue: Catalogue) -> JSONValue {
        let indicator = catalogue.indicator(IndicatorCode(cell.key.variable))
        let figures = cell.figures
        return .object(
            key(cell.key) + [
                JSONValue.Member("unit", .optional(indicator?.unit)),
                JSONValue.Member("decimals", .optional(indicator?.decimals)),
                JSONValue.Member("status", .text(cell.status.rawValue)),
                JSONValue.Member("nReporting", .optional(cell.nReporting)),
                JSONValue.Member(
                    "nExpected",
                    cell.airing == nil ? .null : .optional(cell.nExpected)
                ),
                JSONValue.Member("nBand", .optional(cell.nBand)),
            ] + members(figures) + [
                JSONValue.Member("trend", figures == nil ? .null : "insufficient"),
                JSONValue.Member("firstAired", .optional(cell.firstAired)),
                JSONValue.Member("asOf", .optional(cell.asOf)),
            ]
        )
    }

    /// The figures of a cell under the keys of every document that shows them.
    public static func members(_ figures: ReleasedFigures?) -> [JSONValue.Member] {
        let quantiles = figures?.quantiles
        return [
            JSONValue.Member("sum", .optional(figures?.sum)),
            JSONValue.Member("mean", .optional(figures?.mean)),
            JSONValue.Member("sd", .optional(figures?.sd)),
            JSONValue.Member(
                "quantiles",
                [
                    "p10": .optional(quantiles?.p10), "p25": .optional(quantiles?.p25),
                    "p50": .optional(quantiles?.p50), "p75": .optional(quantiles?.p75),
                    "p90": .optional(quantiles?.p90),
                ]
            ),
            JSONValue.Member(
                "histogram",
                figures?.histogram.map { .array($0.map { .integer(Int64($0)) }) } ?? .null
            ),
        ]
    }

    /// Where a cell stands.
    public static func key(_ key: CellKey) -> [JSONValue.Member] {
        [
            JSONValue.Member("filiere", .text(key.sector)),
            JSONValue.Member("level", key.area == .whole ? "national" : "zone"),
            JSONValue.Member("zone", .optional(key.area.part)),
            JSONValue.Member("period", .text(key.period)),
            JSONValue.Member("indicator", .text(key.variable)),
        ]
    }
}
