import Synchronization

/// Whether a hub said that it has too many requests.
final class BusyNote: Sendable {
    private let said = Atomic(false)

    func take() { said.store(true, ordering: .relaxed) }

    var isTaken: Bool { said.load(ordering: .relaxed) }
}
