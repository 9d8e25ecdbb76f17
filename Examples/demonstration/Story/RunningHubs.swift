import Synchronization

/// The hubs that run, so that all of them are stopped however the story ends.
final class RunningHubs: Sendable {
    private let children = Mutex<[ChildProcess]>([])

    func add(_ child: ChildProcess) {
        children.withLock { $0.append(child) }
    }

    /// Stops them, the last started first.
    func stop() async {
        let all = children.withLock { held in
            defer { held = [] }
            return held
        }
        for child in all.reversed() { await child.stop() }
    }
}
