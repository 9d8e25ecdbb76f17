import Localisation

/// The tree of hubs, and the state of their journals.
extension Demonstration {
    private static let deliverySecondsMax = 60.0

    /// Makes the three hubs, starts them, and puts the regional ones under the national one.
    func openHubs(_ running: RunningHubs) async throws {
        for hub in [national] + regional {
            try await hub.initialise(
                filieres: [Territory.filiere],
                catalogue: survey.cataloguePath
            )
            running.add(try await hub.run())
        }
        for hub in regional {
            try await national.adopt(hub, filieres: [Territory.filiere])
        }
        let last = national.port + (regional.count + 1) * Hub.portCount - 1
        narrator.step(
            Text.demoHubs(
                national.name,
                regional.map(\.name).joined(separator: ", "),
                national.port,
                last
            )
        )
    }

    /// Waits until the national hub has settled every batch, says what each hub holds, has each hub check
    /// its whole journal, and gives the national hub's state digest.
    func checkJournals(batches expected: Int) async throws -> String {
        try await Waiting.until(
            Text.demoAwaitBatches(expected, national.name),
            secondsMax: Self.deliverySecondsMax,
            everyMilliseconds: 200
        ) {
            try await national.status().settled >= expected
        }
        for hub in regional + [national] {
            let status = try await hub.status()
            let refused = status.refusals.values.reduce(0, +)
            let check = try await hub.verify()
            narrator.step(
                Text.demoJournal(
                    hub.name,
                    status.journalRows,
                    status.settled,
                    refused,
                    check.signaturesChecked
                )
            )
            if hub.isNational, status.journalRows != expected || refused > 0 {
                throw DemonstrationError.wrong(
                    Text.demoWrongCount(hub.name, expected, status.journalRows)
                )
            }
        }
        let digest = try await national.verify().stateDigest
        narrator.step(Text.demoState(national.name, digest.prefix(16)))
        return digest
    }
}
