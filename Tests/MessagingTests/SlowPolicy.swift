import Dispatch
import Messaging
import Synchronization

/// Admits one key, after a time that no handshake waits.
final class SlowPolicy: AdmissionPolicy {
    private let key: CurvePublicKey
    private let state = Mutex((isSlow: true, questions: 0))

    init(_ key: CurvePublicKey) { self.key = key }

    var questions: Int { state.withLock { $0.questions } }

    var isSlow: Bool {
        get { state.withLock { $0.isSlow } }
        set { state.withLock { $0.isSlow = newValue } }
    }

    func admits(_ key: CurvePublicKey, domain: String, address: String) -> Bool {
        // The self-test of the listener asks about a key of its own.
        guard key == self.key else { return false }
        state.withLock { $0.questions += 1 }
        if isSlow { _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(500)) }
        return true
    }
}
