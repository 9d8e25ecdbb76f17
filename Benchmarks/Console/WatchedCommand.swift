import HubTestSupport

/// A command of a node from its start to its end, with the most memory it was seen to have.
struct WatchedCommand {
    let wait: Duration
    let peakKiB: Int
    /// Where the memory came from when it was seen to have most.
    let residence: Residence

    init(_ words: [String]) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let child = try ChildProcess("grenier-node", words)
        var peak = 0
        var most = Residence.none
        var ending = child.poll()
        while ending == nil {
            // The kernel's own mark only rises: what is missed is the last millisecond.
            peak = max(peak, ProcessFacts(of: child.number)?.peakKiB ?? 0)
            if let now = Residence(of: child.number), now.allKiB > most.allKiB { most = now }
            try await Task.sleep(for: .milliseconds(1))
            ending = child.poll()
        }
        guard ending == .exited(0) else {
            throw Unexpected(what: "\(words): \(child.problems)")
        }
        wait = clock.now - start
        peakKiB = peak
        residence = most
    }
}
