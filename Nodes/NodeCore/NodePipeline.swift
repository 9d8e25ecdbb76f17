import ClusterProtocol
import Exchange
import Indicators

/// The steps of a node, in order: record → summarise → outbox → exchange → compare.
///
/// Start here. Each step takes what the step before left and commits before it returns; only
/// sealed summaries reach step 4, so a record has no way out.
struct NodePipeline: Sendable {
    let store: NodeStore
    let keys: NodeKeys
    let environment: NodeEnvironment

    /// The day it is, by this machine's clock.
    var today: CalendarDate { CalendarDate(daysSince1970: Int(environment.clock() / 86_400)) }

    /// Step 2: what would leave for a period, and whether the catalogue admits it.
    func summarise(
        _ period: PeriodCode
    ) async throws -> (summary: SummaryContent, problems: [SummaryProblem]) {
        try await store.read { [store, today] db in
            let membership = try store.membership(in: db)
            let calculator = try store.calculator(as: membership, on: today, in: db)
            let summary = try store.summary(of: period, by: calculator, as: membership, in: db)
            return (summary, membership.catalogue.problems(in: summary))
        }
    }

    /// Step 3: seals what changed since it was last sealed, and puts it into the outbox.
    func publish(_ periods: [PeriodCode]) async throws -> (Publication, Membership) {
        let context = SealingContext(
            keys: keys,
            nowSeconds: environment.clock(),
            nonce: environment.randomBits()
        )
        return try await store.write { [store, today] db in
            let membership = try store.membership(in: db)
            // What is sealed under an ended certificate would count nowhere.
            if let ending = try store.ending(of: membership, in: db), !ending.isHub {
                throw NodeError.ended(ending.day)
            }
            let calculator = try store.calculator(as: membership, on: today, in: db)
            let contents =
                periods.isEmpty
                ? try store.summaries(by: calculator, as: membership, in: db)
                : try Set(periods).map {
                    try store.summary(of: $0, by: calculator, as: membership, in: db)
                }
            guard !contents.isEmpty else { throw NodeError.noRecords(period: nil) }
            let problems = contents.sorted { $0.period < $1.period }.flatMap { content in
                membership.catalogue.problems(in: content).map {
                    InputProblem(
                        source: content.period.rawValue,
                        column: $0.indicator?.rawValue,
                        reason: $0.message,
                        reasonSaysPlace: true
                    )
                }
            }
            guard problems.isEmpty else { throw NodeError.badInput(problems) }
            let publication = try store.publish(
                contents,
                as: membership,
                context,
                evenIfUnchanged: false,
                in: db
            )
            return (publication, membership)
        }
    }

    /// Step 3 too: draws new keys and seals the change into the chain; the session does the rest.
    ///
    /// Interrupted at any point it can be done again: the keys drawn are those taken.
    func rotateKey() async throws -> Membership {
        try await settleKeys()
        let next = try keys.next(random: environment.random)
        let context = SealingContext(
            keys: keys,
            nowSeconds: environment.clock(),
            nonce: environment.randomBits()
        )
        return try await store.write { [store, keys] db in
            let membership = try store.membership(in: db)
            if let ending = try store.ending(of: membership, in: db), !ending.isHub {
                throw NodeError.ended(ending.day)
            }
            try store.rotate(to: next, leaving: keys, as: membership, context, in: db)
            return membership
        }
    }

    /// Keys that are certified take the place of those before: a process that ended in between left
    /// them beside, where the next change would take them for keys yet to come.
    private func settleKeys() async throws {
        let certificate: Certificate? = try await store.read { [store] db in
            let membership = try store.membership(in: db)
            guard try store.rotationState(of: membership, in: db) == .settled else { return nil }
            return membership.certificate
        }
        guard let certificate else { return }
        try keys.settle(signing: certificate.signingKey, transport: certificate.transportKey)
    }

    /// Step 4: the session with the hub: hands over the outbox, fetches releases.
    func uplink(_ connection: ConnectionBoard) async throws -> UplinkClient {
        let membership = try await store.membership()
        let patience = environment.patience(membership.parent.exchangeEndpoint)
        return UplinkClient(
            UplinkClient.Setup(
                parent: membership.parent,
                keys: { [store, keys] in
                    try keys.transport(
                        try await store.membership().certificate.transportKey
                    )
                },
                configuration: uplinkConfiguration(of: membership, patience),
                timing: patience.timing,
                now: environment.uptime
            ),
            messenger: try environment.messenger(),
            store: hubSide(connection),
            logger: environment.logger
        )
    }

    /// The same session without its socket.
    func conversation(_ connection: ConnectionBoard) async throws -> UplinkConversation {
        let membership = try await store.membership()
        return try await UplinkConversation(
            with: membership.parent,
            store: hubSide(connection),
            configuration: uplinkConfiguration(
                of: membership,
                environment.patience(membership.parent.exchangeEndpoint)
            ),
            logger: environment.logger
        )
    }

    private func uplinkConfiguration(
        of membership: Membership,
        _ patience: NodeEnvironment.Patience
    ) -> UplinkConfiguration {
        UplinkConfiguration(
            parts: membership.parts,
            answerSecondsMax: patience.answerSecondsMax,
            deferralSeconds: patience.deferralSeconds
        )
    }

    /// What the node says to its hub and keeps of what it hears, by whatever way it travels.
    func hubSide(_ connection: ConnectionBoard) -> NodeUplink {
        NodeUplink(
            store: store,
            keys: keys,
            environment: environment,
            connection: connection
        )
    }

    /// Step 5: where the cluster stands, beside the newest release that covers the period.
    func compare(_ period: PeriodCode?) async throws -> (BenchmarkSheet, Membership) {
        try await store.benchmark(of: period, on: today)
    }
}
