import ClusterProtocol
import Synchronization

/// Where the node stands with its hub at this moment, for whoever asks.
final class ConnectionBoard: Sendable {
    private let held = Mutex<UplinkState>(.offline)

    var state: UplinkState { held.withLock { $0 } }

    /// Takes a state, and says the one before it.
    @discardableResult
    func set(_ state: UplinkState) -> UplinkState {
        held.withLock { held in
            defer { held = state }
            return held
        }
    }
}
