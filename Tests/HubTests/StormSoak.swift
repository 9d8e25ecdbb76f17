import HubTestSupport
import Testing

/// A thousand members at once in the long run, in a process of their own.
@Suite("Storm soak")
struct StormSoak {
    static let members = Counts.value("GRENIER_STORM", default: 200)
    static let backlog = Counts.value("GRENIER_BACKLOG", default: 3)
    static let restartEvery = Counts.value("GRENIER_RESTART_SECONDS", default: 3)

    @Test("Many members come back at once, with a backlog, to a hub that is killed")
    func storm() async throws {
        let storm = try ChildProcess(
            "storm",
            [
                "--members", "\(Self.members)", "--backlog", "\(Self.backlog)",
                "--restart-every", "\(Self.restartEvery)", "--stalled", "3",
            ]
        )
        let ending = await storm.end(within: .seconds(4_000))
        print(storm.output)
        #expect(ending == .exited(0), "\(storm.output) \(storm.problems)")
    }
}
