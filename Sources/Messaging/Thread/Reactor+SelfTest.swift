import Logging

extension Reactor {
    /// Shows that a listener set up as planned refuses a key nobody knows, or throws.
    ///
    /// libzmq fails open: an empty domain, or no handler and no enforcement, and everybody is
    /// admitted without a word. So each listener is first opened on the loopback interface, by
    /// the same code with the same keys, domain and policy, and must refuse a stranger: libzmq
    /// must have asked, the policy must have said no (one that admits strangers is overruled for
    /// this key) and the stranger must have been told.
    func proveRefusal(of plan: ChannelPlan) async throws(MessagingError) {
        guard let proof = try beginProof(of: plan) else { return }
        let outcome = await Self.settledState(
            of: proof.states,
            millisecondsMax: limits.selfTestMillisecondsMax
        )
        let counters = proof.counters.snapshot
        removeChannel(proof.stranger)
        removeChannel(proof.listener)
        let probe = zap.endWatch(proof.strangerKey)
        let mayAdmit = plan.admission?.policy.admitsStrangers == true
        guard outcome == .refused(.authentication(status: 400)), counters.received == 0,
            probe.wasAsked, mayAdmit || !probe.policyAdmitted
        else {
            logger.critical(
                "self-test: a stranger was not refused, the listener stays closed",
                metadata: ["endpoint": "\(plan.endpoint)", "asked": "\(probe.wasAsked)"]
            )
            throw MessagingError(
                .authenticationSelfTestFailed,
                during: "opening \(plan.endpoint)"
            )
        }
    }

    /// What a running self-test consists of.
    private struct Proof {
        let listener: Channel.ID
        let stranger: Channel.ID
        let strangerKey: CurvePublicKey
        let states: LinkStateBoard
        let counters: CounterBox
    }

    private func beginProof(of plan: ChannelPlan) throws(MessagingError) -> Proof? {
        guard case .listen(.curve(let serverKeys, _, _), _, _) = plan.role else { return nil }
        let strangerKeys = try CurveKeyPair.generate()
        var listening = plan
        listening.kind = .router
        listening.endpoint = "tcp://127.0.0.1:*"
        listening.limits = .router
        let listener = try addChannel(listening)
        let stranger: Channel
        do throws(MessagingError) {
            stranger = try addChannel(
                ChannelPlan(
                    DealerConfiguration(
                        endpoint: listener.endpoint,
                        security: .curve(strangerKeys, serverKey: serverKeys.publicKey),
                        timing: .loopback
                    )
                )
            )
        } catch {
            removeChannel(listener.id)
            throw error
        }
        zap.watch(strangerKeys.publicKey)
        return Proof(
            listener: listener.id,
            stranger: stranger.id,
            strangerKey: strangerKeys.publicKey,
            states: stranger.states,
            counters: listener.counters
        )
    }

    private static func settledState(
        of board: LinkStateBoard,
        millisecondsMax: Int
    ) async -> LinkState? {
        let states = board.follow()
        return await withTaskGroup(of: LinkState?.self) { group in
            group.addTask {
                await states.first { state in
                    switch state {
                    case .connecting, .disconnected: false
                    case .connected, .refused, .closed: true
                    }
                }
            }
            group.addTask {
                try? await Task.sleep(for: .milliseconds(millisecondsMax))
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}
