package import Messaging
import Synchronization

/// Who may connect: the keys of members and children, but those kept out for a time.
package final class HubDoor: AdmissionPolicy {
    private let list: AllowList
    private let quarantine = Mutex(Quarantine())
    private let monotonicSeconds: @Sendable () -> Double

    init(_ list: AllowList, monotonicSeconds: @escaping @Sendable () -> Double) {
        self.list = list
        self.monotonicSeconds = monotonicSeconds
    }

    package func admits(_ key: CurvePublicKey, domain: String, address: String) -> Bool {
        list.contains(key) && !keepsOut(key)
    }

    package func offended(_ key: CurvePublicKey) {
        let now = monotonicSeconds()
        quarantine.withLock { $0.offended(key, atSeconds: now) }
    }

    /// Whether a key is kept out now.
    func keepsOut(_ key: CurvePublicKey) -> Bool {
        let now = monotonicSeconds()
        return quarantine.withLock { $0.keepsOut(key, atSeconds: now) }
    }

    /// The keys that offended, those kept out now first.
    var offenders: [(key: CurvePublicKey, offences: Int, secondsLeft: Int64)] {
        let now = monotonicSeconds()
        return quarantine.withLock { $0.entries }.map {
            ($0.key, $0.value.offences, Int64(max($0.value.untilSeconds - now, 0)))
        }.sorted { ($0.secondsLeft, $0.offences) > ($1.secondsLeft, $1.offences) }
    }
}
