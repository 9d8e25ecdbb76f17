import ClusterProtocol
import DataFolder
import Indicators
import Localisation
import Reports
import Statistics

extension HubPipeline {
    /// The thresholds in force: the last version chosen, or the standard ones.
    func parametersInForce() throws -> GateParameters {
        guard let last = try store.thresholds().last else { return .standard }
        return try GateParameters(version: last.version, stored: last.values)
    }

    /// Says the thresholds, changed where that was asked for: a new version, never an edit.
    func parameters(
        _ request: ParametersRequest,
        in language: Language
    ) throws -> CommandAnswer {
        guard identity.scope.isRoot else { throw HubError.notRoot }
        let choice = request.choice.reduce(into: [Threshold: Int]()) { all, item in
            if let threshold = Threshold(rawValue: item.key) { all[threshold] = item.value }
        }
        if !choice.isEmpty {
            guard let reason = request.reason, !reason.isEmpty else {
                throw HubError.reasonMissing
            }
            guard !request.person.isEmpty else { throw HubError.signerMissing }
            let changed = try parametersInForce().changed(by: choice)
            try store.add(
                ThresholdRecord(
                    version: changed.version,
                    values: changed.stored,
                    reason: reason,
                    person: request.person,
                    atSeconds: surroundings.nowSeconds()
                )
            )
        }
        let inForce = try parametersInForce()
        return CommandAnswer(
            document: try document(of: inForce).encoded,
            text: Self.text(of: inForce, in: language)
        )
    }

    /// A version of the thresholds, by name.
    static func json(_ parameters: GateParameters) -> JSONValue {
        .object(
            [JSONValue.Member("version", .integer(parameters.version))]
                + Threshold.allCases.map {
                    JSONValue.Member($0.rawValue, .integer(parameters[$0]))
                }
        )
    }

    private func document(of inForce: GateParameters) throws -> JSONValue {
        let versions: [JSONValue] = try store.thresholds().map { record in
            [
                "version": .integer(record.version),
                "values": .object(
                    record.values.sorted { $0.key < $1.key }.map {
                        JSONValue.Member($0.key, .integer($0.value))
                    }
                ),
                "reason": .text(record.reason), "person": .text(record.person),
                "at": .text(Instant.text(record.atSeconds)),
            ]
        }
        return [
            "format": "grenier/parameters/1", "inForce": Self.json(inForce),
            "floors": .object(
                Threshold.allCases.map { JSONValue.Member($0.rawValue, .integer($0.floor)) }
            ),
            "versions": .array(versions),
        ]
    }

    private static func text(of parameters: GateParameters, in language: Language) -> String {
        var table = TextTable([
            (Text.columnThreshold().rendered(in: language), .left),
            (Text.columnValue().rendered(in: language), .right),
            (Text.columnFloor().rendered(in: language), .right),
        ])
        for threshold in Threshold.allCases {
            table.add([
                "--" + threshold.option, String(parameters[threshold]), String(threshold.floor),
            ])
        }
        return Text.hubThresholds(parameters.version).rendered(in: language) + "\n\n" + table.text
    }

    /// Notes that a figure is wrong: later releases say so in its place, its rows stay.
    func retract(_ request: RetractionRequest, in language: Language) throws -> CommandAnswer {
        guard identity.scope.isRoot else { throw HubError.notRoot }
        guard !request.person.isEmpty else { throw HubError.signerMissing }
        guard !request.reason.isEmpty else { throw HubError.reasonMissing }
        let key = try CellName.parse(request.cell, in: try catalogueInForce())
        let name = CellName.text(key)
        let isAired = try ledgerRows().contains { row in
            row.origin == nil && row.filiere == key.sector && row.zone == key.area.part
                && row.period == key.period && row.indicator == key.variable
        }
        guard isAired else { throw HubError.notAired(name) }
        guard try !store.retractions().contains(where: { $0.key == key }) else {
            throw HubError.alreadyRetracted(name)
        }
        try store.add(
            RetractionRecord(
                key: key,
                reason: request.reason,
                person: request.person,
                atSeconds: surroundings.nowSeconds()
            )
        )
        return CommandAnswer(
            document: JSONValue.document(
                "retraction",
                ["cell": .text(name), "reason": .text(request.reason)]
            ).encoded,
            text: Text.hubRetracted(name).rendered(in: language)
        )
    }
}
