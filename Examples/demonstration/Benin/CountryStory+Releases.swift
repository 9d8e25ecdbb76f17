import BeninCountry
import Localisation

/// The hubs: when everything has arrived, what is released, and what each has of its members.
extension CountryStory {
    private static let deliverySecondsMax = 120.0

    /// Waits until the national hub has settled every batch.
    func settle(_ batches: [String: Int]) async throws {
        let expected = batches.values.reduce(0, +)
        try await Waiting.until(
            Text.demoAwaitBatches(expected, national.name),
            secondsMax: Self.deliverySecondsMax,
            everyMilliseconds: 200
        ) {
            try await national.status().settled >= expected
        }
        let status = try await national.status()
        narrator.step(Text.countrySettled(national.name, status.journalRows, status.settled))
    }

    /// Releases; the second time on one day needs a reason, as it would in the field.
    func release(epoch: String, isForced: Bool) async throws {
        let french = options.language == .french
        var arguments = [
            "release", "--dir", national.folder, "--demonstration", "--epoch", epoch,
            "--signed-by", "FICTIF", "--function",
            french ? "Coordination nationale" : "National coordination",
        ]
        if isForced {
            arguments += ["--force-epoch", "--reason", french ? "démonstration" : "demonstration"]
        }
        narrator.step(try await national.program.text(arguments))
    }

    /// Names of the clusters whose summary of a campaign the hubs have.
    func reported(_ campaign: String) async throws -> Set<String> {
        Set(
            try await members().filter { member in
                member.summaries.contains { $0.period == campaign }
            }.compactMap(\.name)
        )
    }

    /// Every member that a regional hub has.
    func members() async throws -> [MembersAnswer.Member] {
        var members: [MembersAnswer.Member] = []
        for hub in regional { members += try await hub.members().members }
        return members
    }
}
