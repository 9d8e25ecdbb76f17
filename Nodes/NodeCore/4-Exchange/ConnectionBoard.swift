import ClusterProtocol
import Synchronization

/// Where the node stands with its hub at this moment, for whoever asks.
final class ConnectionBoard: Sendable {
    private let held = Mutex<UplinkState>(.offline)

    var state: UplinkState { held.withLock { $0 } }

    /// Says whether the state is another one than before.
    func set(_ state: UplinkState) -> Bool {
        held.withLock { held in
            defer { held = state }
            return held != state
        }
    }
}
