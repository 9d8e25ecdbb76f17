import CZeroMQ

/// All options go on before bind or connect: libzmq ignores many of them later.
extension Socket {
    /// `ZMQ_ZAP_ENFORCE_DOMAIN`, behind libzmq's draft header but served by the released library:
    /// with a non-empty domain and no handler to ask, refuse instead of admitting everybody.
    private static var zapEnforceDomain: Int32 { 93 }

    /// Sets a socket up for a plan.
    func apply(_ plan: ChannelPlan) throws(MessagingError) {
        try apply(plan.limits, isCurve: plan.isCurve)
        switch plan.role {
        case .listen(let security, let timing, let fault):
            try apply(timing)
            if case .curve(let keys, _, let domain) = security {
                try applyCurveServer(keys, domain: domain, fault: fault)
            }
        case .connect(let security, let timing):
            try apply(timing)
            if case .curve(let keys, let serverKey) = security {
                try applyCurveClient(keys, serverKey: serverKey)
            }
        }
        switch plan.kind {
        case .router:
            // Without it answers to the departed vanish without a word.
            try set(ZMQ_ROUTER_MANDATORY, 1)
            // A peer that picks another's routing id must not take its connection over.
            try set(ZMQ_ROUTER_HANDOVER, 0)
        case .publisher:
            try set(ZMQ_XPUB_VERBOSE, 1)
            // One slow subscriber must not stop the others.
            try set(ZMQ_XPUB_NODROP, 0)
        case .subscriber(let topics):
            // Before the connection, so that the welcome frame finds its subscriber.
            for topic in topics {
                try set(ZMQ_SUBSCRIBE, bytes: topic)
            }
        case .dealer:
            break
        }
    }

    private func apply(_ limits: LinkLimits, isCurve: Bool) throws(MessagingError) {
        // libzmq measures what is on the wire: a CURVE frame is 33 bytes longer than its content,
        // and the handshake's own commands, about 300 bytes, are measured too. The exact bound
        // is kept where the message is read.
        let bytesMax =
            isCurve ? max(limits.inboundFrameBytesMax + 64, 512) : limits.inboundFrameBytesMax
        try setWide(ZMQ_MAXMSGSIZE, Int64(bytesMax))
        try set(ZMQ_SNDHWM, limits.sendHighWaterMarkMessages)
        try set(ZMQ_RCVHWM, limits.receiveHighWaterMarkMessages)
        if let bytes = limits.kernelBufferBytes {
            try set(ZMQ_SNDBUF, bytes)
            try set(ZMQ_RCVBUF, bytes)
        }
    }

    private func apply(_ keepAlive: KeepAlive) throws(MessagingError) {
        try set(ZMQ_TCP_KEEPALIVE, 1)
        try set(ZMQ_TCP_KEEPALIVE_IDLE, keepAlive.idleSeconds)
        try set(ZMQ_TCP_KEEPALIVE_INTVL, keepAlive.intervalSeconds)
        try set(ZMQ_TCP_KEEPALIVE_CNT, keepAlive.probesMax)
        try set(ZMQ_TCP_MAXRT, keepAlive.retransmitMillisecondsMax)
    }

    private func apply(_ timing: ListenTiming) throws(MessagingError) {
        try set(ZMQ_HANDSHAKE_IVL, timing.handshakeMillisecondsMax)
        try set(ZMQ_BACKLOG, timing.backlogConnectionsMax)
        try apply(timing.keepAlive)
    }

    private func apply(_ timing: ConnectTiming) throws(MessagingError) {
        // Otherwise messages queue for a connection that may never be, and are lost at the end.
        try set(ZMQ_IMMEDIATE, 1)
        try set(ZMQ_RECONNECT_IVL, timing.reconnectMilliseconds)
        try set(ZMQ_RECONNECT_IVL_MAX, timing.reconnectMillisecondsMax)
        try set(ZMQ_HANDSHAKE_IVL, timing.handshakeMillisecondsMax)
        try set(ZMQ_CONNECT_TIMEOUT, timing.connectMillisecondsMax)
        if timing.heartbeatMilliseconds > 0 {
            try set(ZMQ_HEARTBEAT_IVL, timing.heartbeatMilliseconds)
            try set(ZMQ_HEARTBEAT_TIMEOUT, timing.heartbeatAnswerMillisecondsMax)
            try set(ZMQ_HEARTBEAT_TTL, timing.heartbeatLifetimeMilliseconds)
        }
        try apply(timing.keepAlive)
    }

    private func applyCurveServer(
        _ keys: CurveKeyPair,
        domain: String,
        fault: AuthenticationFault?
    ) throws(MessagingError) {
        try set(ZMQ_CURVE_SERVER, 1)
        try set(ZMQ_CURVE_SECRETKEY, bytes: keys.secretKey.bytes)
        if fault != .domainOmitted {
            try set(ZMQ_ZAP_DOMAIN, bytes: Array(domain.utf8))
        }
        if fault != .enforcementOmitted {
            try set(Self.zapEnforceDomain, 1)
        }
    }

    private func applyCurveClient(
        _ keys: CurveKeyPair,
        serverKey: CurvePublicKey
    ) throws(MessagingError) {
        try set(ZMQ_CURVE_SERVERKEY, bytes: serverKey.bytes)
        try set(ZMQ_CURVE_PUBLICKEY, bytes: keys.publicKey.bytes)
        try set(ZMQ_CURVE_SECRETKEY, bytes: keys.secretKey.bytes)
    }
}
