import CZeroMQ
import Glibc
import Metrics

extension Channel {
    private enum Received {
        case message(InboundMessage)
        case rejected
        case control
        case nothing
    }

    /// Reads messages until a bound is reached, and hands them to the consumers as one group.
    func readMessages(_ scratch: borrowing ScratchFrame, max: Int, now: UInt64) {
        let room = inbound.room
        var group: [InboundMessage] = []
        var bytes = 0
        // Counting turns and not messages, so that rejects cannot hold the thread either.
        for _ in 0..<max {
            guard group.count < room.messages, bytes < room.bytes else { break }
            switch readMessage(scratch, now: now) {
            case .message(let message):
                bytes += message.frame.count
                group.append(message)
                continue
            case .rejected, .control: continue
            case .nothing: break
            }
            break
        }
        scratch.clear()
        guard !group.isEmpty else { return }
        let received = group.count
        counters.update { $0.received += received }
        metrics.messagesReceived.increment(by: received)
        metrics.bytesReceived.increment(by: bytes)
        inbound.offer(group)
        isPaused = inbound.isSourcePaused
        if isPaused { sentry?.isReading = false }
    }

    private func readMessage(_ scratch: borrowing ScratchFrame, now: UInt64) -> Received {
        guard socket?.receive(into: scratch) == true else { return .nothing }
        var peer = PeerID(bytes: [])
        switch plan.kind {
        case .router:
            peer = PeerID(bytes: scratch.bytes)
            guard scratch.hasMore, socket?.receive(into: scratch) == true else {
                return reject { $0.rejectedMultipart += 1 }
            }
        case .publisher:
            let key = scratch.property("User-Id").flatMap { try? CurvePublicKey(z85: $0) }
            if let descriptor = scratch.descriptor { sentry?.watch.spoke(descriptor, key: key) }
            _ = mayPass(key, now: now)
            socket?.drain(with: scratch)
            counters.update { $0.subscriptionChanges += 1 }
            return .control
        case .dealer, .subscriber:
            break
        }
        let key = scratch.property("User-Id").flatMap { try? CurvePublicKey(z85: $0) }
        if let descriptor = scratch.descriptor { sentry?.watch.spoke(descriptor, key: key) }
        guard mayPass(key, now: now) else {
            socket?.drain(with: scratch)
            return reject { $0.droppedTooFast += 1 }
        }
        guard !scratch.hasMore else {
            socket?.drain(with: scratch)
            return reject { $0.rejectedMultipart += 1 }
        }
        guard scratch.count > 0 else { return reject { $0.rejectedEmpty += 1 } }
        guard scratch.count <= plan.limits.inboundFrameBytesMax else {
            return reject { $0.rejectedTooLarge += 1 }
        }
        return .message(
            InboundMessage(
                peer: peer,
                userID: key,
                peerAddress: plan.reportsPeerAddress ? scratch.property("Peer-Address") : nil,
                frame: scratch.bytes
            )
        )
    }

    private func reject(_ count: (inout LinkCounters) -> Void) -> Received {
        counters.update(count)
        metrics.messagesRejected.increment()
        return .rejected
    }

    /// Hands one frame to libzmq; a router needs the peer.
    func send(_ frame: [UInt8], to peer: PeerID?) throws(MessagingError) {
        guard !frame.isEmpty else { throw MessagingError(.frameEmpty, during: "sending") }
        guard frame.count <= plan.limits.outboundFrameBytesMax else {
            throw MessagingError(.frameTooLarge, during: "sending \(frame.count) bytes")
        }
        var errorNumber: Int32 = 0
        if let peer {
            errorNumber = socket?.send(peer.bytes, more: true) ?? EHOSTUNREACH
        }
        if errorNumber == 0 {
            errorNumber = socket?.send(frame) ?? EAGAIN
        }
        guard errorNumber == 0 else { throw refusal(errorNumber) }
        counters.update { $0.sent += 1 }
        metrics.messagesSent.increment()
        metrics.bytesSent.increment(by: frame.count)
    }

    private func refusal(_ errorNumber: Int32) -> MessagingError {
        metrics.sendsRefused.increment()
        switch errorNumber {
        case EAGAIN:
            if case .connect = plan.role, states.current != .connected {
                counters.update { $0.sendsUnreachable += 1 }
                return MessagingError(.notConnected, during: "sending", errorNumber: errorNumber)
            }
            counters.update { $0.sendsBlocked += 1 }
        case EHOSTUNREACH:
            counters.update { $0.sendsUnreachable += 1 }
        default: break
        }
        return MessagingError(system: errorNumber, during: "sending")
    }
}

extension Channel {
    /// Sets the frame each new subscriber of a publisher receives.
    func setWelcome(_ frame: [UInt8]) throws(MessagingError) {
        guard frame.count <= plan.limits.outboundFrameBytesMax else {
            throw MessagingError(.frameTooLarge, during: "setting a welcome frame")
        }
        try socket?.set(ZMQ_XPUB_WELCOME_MSG, bytes: frame)
    }
}
