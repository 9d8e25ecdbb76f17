import Backups
import ClusterProtocol
import DataFolder
import Exchange
import Localisation
import Messaging
import Reports

extension HubPipeline {
    /// Replays the journal from its first row: signatures, chains, and the state it folds to.
    func verifyAnswer(in language: Language) throws -> CommandAnswer {
        var replay = JournalReplay(
            directory: directory,
            shelf: shelf,
            refused: try store.refusals()
        )
        try store.forEachJournalRow { replay.take($0) }
        let unchained = replay.closeChains()
        let stored = try Fold(
            stored: try store.currentSummaries(),
            directory: directory,
            shelf: shelf
        )
        var problems = replay.problems
        let digest = replay.fold.stateDigest
        let isIdentical = digest == fold.stateDigest && digest == stored.stateDigest
        if !isIdentical { problems.append(Text.verifyReplay()) }
        let ledger = try verifyLedger(&problems)
        let document: JSONValue = [
            "format": "grenier/verify/1", "journalRows": .integer(replay.rows),
            "signaturesChecked": .integer(replay.signaturesChecked),
            "chain": replay.isChainIntact ? "intact" : "broken",
            "replay": isIdentical ? "identical" : "different",
            "stateDigest": .text(digest.hex), "ledgerDigest": .text(ledger.hex),
            "erased": .integer(replay.erased),
            "rotations": .integer(replay.rotations),
            "unchained": .integer(unchained),
            "quarantined": .integer(Int64(try store.quarantineCount())),
            "problems": .array(problems.map { .text($0.rendered(in: language)) }),
        ]
        let lines = problems.map { "– " + $0.rendered(in: language) }
        let text =
            problems.isEmpty
            ? Text.hubVerified(replay.rows, replay.signaturesChecked, digest.hex)
            : Text.hubNotVerified(problems.count)
        return CommandAnswer(
            exitCode: problems.isEmpty ? 0 : 70,
            document: document.encoded,
            text: ([text.rendered(in: language)] + lines).joined(separator: "\n")
        )
    }

    private func verifyLedger(_ problems: inout [Message]) throws -> Digest {
        var chain = LedgerJSON.chainStart
        for (index, entry) in try store.ledger().enumerated() {
            let expected = Digest(of: [chain.bytes, entry.row])
            if entry.chain != expected { problems.append(Text.verifyLedger(index + 1)) }
            chain = entry.chain
        }
        return chain
    }

    func status(in language: Language) throws -> CommandAnswer {
        let rows = try store.journalRows()
        let refusals = counters.counts.values.reduce(0, +)
        let alarms = try store.openAlarms()
        let codes = counters.counts.sorted { $0.key.rawValue < $1.key.rawValue }
        let document: JSONValue = [
            "format": "grenier/hub-status/1", "id": .text(identity.id.hex),
            "name": .text(identity.name), "level": .text(identity.scope.level.rawValue),
            "root": .bool(identity.scope.isRoot),
            "members": .integer(directory.members.count),
            "children": .integer(directory.children.count),
            "journalRows": .integer(rows),
            "settled": .integer(
                Int64(rows + (try store.refusals().count))
            ),
            "quarantined": .integer(Int64(try store.quarantineCount())),
            "alarms": .array(alarms.map { json($0, in: language) }),
            "restored": .instant(restored?.madeSeconds),
            "toForward": .integer(forwarding.count),
            "parent": parentDocument, "link": linkDocument(in: language),
            "rotation": try pendingRotation() == nil ? .null : "pending",
            "endedOn": .optional(endedOn?.iso8601),
            "releaseHeld": latestRelease == 0 ? .null : .text("r\(latestRelease)"),
            "refusals": .object(
                codes.map { JSONValue.Member("\($0.key)", .integer(Int64($0.value))) }
            ),
            "transport": transportDocument, "offenders": offendersDocument,
        ]
        return CommandAnswer(
            document: document.encoded,
            text: said(
                [
                    Text.hubStatus(
                        identity.name,
                        directory.members.count,
                        rows,
                        latestRelease == 0 ? "–" : "r\(latestRelease)",
                        refusals
                    )
                ] + linkStanding.sentences + warnings(alarms)
                    + restoreNotice,
                in: language
            )
        )
    }

    /// What never reached a step: the transport refused it, since the start.
    private var transportDocument: JSONValue {
        let links = transportCounters?() ?? []
        func total(_ count: (LinkCounters) -> Int) -> JSONValue {
            .integer(Int64(links.reduce(0) { $0 + count($1) }))
        }
        return [
            "multipart": total { $0.rejectedMultipart }, "empty": total { $0.rejectedEmpty },
            "tooLarge": total { $0.rejectedTooLarge },
            "handshakesRefused": total { $0.handshakesRefused },
            "handshakesBroken": total { $0.handshakesBroken },
            "disconnections": total { $0.disconnections },
            "tooFast": total { $0.droppedTooFast }, "keysCut": total { $0.keysCut },
            "connectionsCut": total { $0.connectionsCut },
            "connections": total { $0.connections },
            "subscriptions": total { $0.subscriptionChanges },
        ]
    }

    private var parentDocument: JSONValue {
        guard !identity.scope.isRoot else { return .null }
        switch parentState {
        case .offline, .shut: return "offline"
        case .connecting: return "connecting"
        case .online: return "online"
        case .otherVersion, .refused: return "refused"
        }
    }

    /// The transport's list of who may connect, from the directory.
    func admittedKeys() throws -> [CurvePublicKey] {
        try directory.admitted.map { try CurvePublicKey(bytes: $0.bytes) }
    }
}
