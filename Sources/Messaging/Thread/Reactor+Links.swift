import Logging

extension Reactor {
    /// Opens a link; a listener with keys is first shown to refuse a stranger.
    nonisolated func openLink(_ plan: ChannelPlan) async throws(MessagingError) -> OpenChannel {
        let outcome = await performAsynchronously { reactor in
            do throws(MessagingError) {
                return Result<OpenChannel, MessagingError>.success(try await reactor.open(plan))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private func open(_ plan: ChannelPlan) async throws(MessagingError) -> OpenChannel {
        try claimDomain(of: plan)
        do throws(MessagingError) {
            try await proveRefusal(of: plan)
            return handle(try addChannel(plan))
        } catch {
            releaseDomain(of: plan)
            throw error
        }
    }

    /// Refuses an unsafe plan, else makes its domain known to the authentication handler.
    private func claimDomain(of plan: ChannelPlan) throws(MessagingError) {
        try plan.validate()
        guard let admission = plan.admission else { return }
        guard zap.register(admission.policy, domain: admission.domain) else {
            throw MessagingError(.domainInUse, during: "opening \(plan.endpoint)")
        }
    }

    private func releaseDomain(of plan: ChannelPlan) {
        if let admission = plan.admission { zap.unregister(domain: admission.domain) }
    }

    private func handle(_ channel: Channel) -> OpenChannel {
        logger.debug("link opened", metadata: ["endpoint": "\(channel.endpoint)"])
        return OpenChannel(
            id: channel.id,
            endpoint: channel.endpoint,
            reactor: self,
            inbound: channel.inbound,
            counters: channel.counters,
            states: channel.states
        )
    }

    /// Hands one frame to a link; returns the error if libzmq did not take it.
    func sendError(
        _ frame: [UInt8],
        to peer: PeerID?,
        on id: Channel.ID
    ) -> MessagingError? {
        guard let channel = channels[id] else { return MessagingError(.closed, during: "sending") }
        do throws(MessagingError) {
            try channel.send(frame, to: peer)
            return nil
        } catch {
            return error
        }
    }

    /// Ends the connections over which a key has spoken.
    func cut(_ key: CurvePublicKey, on id: Channel.ID) { channels[id]?.cut(key) }

    /// Sets what a publisher tells each new subscriber; returns the error if there is one.
    func welcomeError(_ frame: [UInt8], on id: Channel.ID) -> MessagingError? {
        guard let channel = channels[id] else {
            return MessagingError(.closed, during: "setting a welcome frame")
        }
        do throws(MessagingError) {
            try channel.setWelcome(frame)
            return nil
        } catch {
            return error
        }
    }

    /// Closes a listener's sockets and opens them again at the same address.
    nonisolated func rebind(_ id: Channel.ID) async throws(MessagingError) {
        let error: MessagingError? = await performAsynchronously { reactor in
            do throws(MessagingError) {
                try await reactor.listenAgain(id)
                return nil
            } catch {
                return error
            }
        }
        if let error { throw error }
    }

    private func listenAgain(_ id: Channel.ID) async throws(MessagingError) {
        let closed = MessagingError(.closed, during: "listening again")
        guard let channel = channels[id] else { throw closed }
        suspend(channel)
        let deadline =
            monotonicNanoseconds() + UInt64(max(limits.rebindMillisecondsMax, 0)) * 1_000_000
        while true {
            // libzmq lets go of an address on its own thread, shortly after the socket closed.
            try? await Task.sleep(for: .milliseconds(10))
            guard channels[id] != nil else { throw closed }
            do throws(MessagingError) {
                try open(channel)
                return
            } catch {
                guard error.code == .endpointInUse, monotonicNanoseconds() < deadline
                else {
                    close(id)
                    throw error
                }
            }
        }
    }
}
