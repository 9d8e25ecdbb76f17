import CZeroMQ
import Glibc

/// Cutting single connections.
///
/// libzmq 4.3 cannot end one session, but it tells the descriptors of its connections, and shutting
/// one down is to libzmq what a peer's hanging up is: it lets go of what the peer had begun.
extension Channel {
    /// Takes note of connections that came and went.
    func watchConnections(_ event: MonitorEvent) {
        switch event {
        case .accepted(let descriptor):
            for other in sentry?.watch.accepted(descriptor) ?? [] { hangUp(other) }
        case .disconnected(let descriptor):
            sentry?.watch.ended(descriptor)
        case .connecting, .handshakeSucceeded, .handshakeFailed, .listening, .notAccepted: return
        }
        noteConnections()
    }

    /// Tells how many connections there are.
    func noteConnections() {
        guard let count = sentry?.watch.count else { return }
        counters.update { $0.connections = count }
    }

    /// Whether a message of this key may go on; a key that goes on too fast is cut off.
    func mayPass(_ key: CurvePublicKey?, now: UInt64) -> Bool {
        guard let key, sentry?.flow != nil else { return true }
        let queued = inbound.queued(of: key)
        switch sentry?.flow?.weigh(key, queued: queued, atNanoseconds: now) {
        case .pass, nil: return true
        case .drop: return false
        case .cut:
            counters.update { $0.keysCut += 1 }
            plan.admission?.policy.offended(key)
            cut(key)
            return false
        }
    }

    /// Ends the connections over which a key has spoken.
    func cut(_ key: CurvePublicKey) {
        for descriptor in sentry?.watch.cut(key) ?? [] { hangUp(descriptor) }
    }

    /// Looks, when it is time, for connections that send and never end a message.
    func lookAtConnections(now: UInt64) {
        guard sentry?.isDue(now: now) == true, let sentry else { return }
        for descriptor in sentry.watch.descriptors {
            guard let bytes = Self.receivedBytes(descriptor) else { continue }
            let isUnfinished = self.sentry?.watch.looked(
                at: descriptor,
                receivedBytes: bytes,
                isReading: sentry.isReading
            )
            guard isUnfinished == true else { continue }
            if let key = sentry.watch.key(of: descriptor) { plan.admission?.policy.offended(key) }
            hangUp(descriptor)
        }
        self.sentry?.isReading = !isPaused
    }

    private func hangUp(_ descriptor: Int32) {
        // The descriptor may be another's by now, at worst a peer's, who connects again.
        shutdown(descriptor, Int32(SHUT_RDWR))
        counters.update { $0.connectionsCut += 1 }
    }

    /// What the kernel received over a TCP connection since it was made.
    private static func receivedBytes(_ descriptor: Int32) -> UInt64? {
        // `tcpi_bytes_received` of `struct tcp_info` (Linux 4.1); the C library's copy of the
        // structure may end before it.
        let place = 128
        var information = [UInt8](repeating: 0, count: 256)
        var size = socklen_t(information.count)
        guard
            getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &information, &size) == 0,
            Int(size) >= place + 8
        else { return nil }
        return information.withUnsafeBytes {
            $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        }
    }
}
