import Backups
import ClusterProtocol
import DataFolder
import Exchange
import Indicators
import Localisation
import Reports
import Statistics

/// Publication, exchange, status, receipts and comparison.
extension NodeWriter {
    func published(_ publication: Publication, _ membership: Membership) -> CommandAnswer {
        var lines: [Message] = publication.items.map {
            ($0.isWithdrawal ? Text.nodeWithdrawn : Text.nodePublished)($0.period, $0.revision)
        }
        lines += publication.unchanged.map { Text.nodeUnchanged($0) }
        if !publication.items.isEmpty {
            if publication.isFirst {
                lines.append(
                    Text.nodeFirstPublication(membership.recipients.joined(separator: ", "))
                )
            }
            lines.append(Text.nodePublishedNext())
        }
        let published = publication.items.map { item -> JSONValue in
            [
                "period": .text(item.period.rawValue), "revision": .integer(item.revision),
                "sequence": .integer(item.sequence), "batch": .text(item.batch.hex),
                "withdrawn": .bool(item.isWithdrawal),
            ]
        }
        let document = JSONValue.document(
            "publication",
            [
                "cluster": .text(membership.scope.cluster.hex),
                "published": .array(published),
                "unchanged": .array(publication.unchanged.map { .text($0.rawValue) }),
                "recipients": .array(membership.recipients.map { .text($0) }),
            ]
        )
        return answer(document, say(lines))
    }

    func synchronised(_ outcome: SyncOutcome, _ status: NodeStatus) -> CommandAnswer {
        let held = status.releaseHeld ?? say(Text.nodeNone())
        let code: ExitCode
        let name: String
        let message: Message
        var reason: JSONValue = .null
        switch outcome {
        case .done:
            (code, name) = (.done, "done")
            message = Text.nodeSynchronised(status.receiptCount, held)
        case .notReachable:
            (code, name) = (.notReachable, "notReachable")
            message = Text.nodeNotReachable(
                status.membership?.parent.exchangeEndpoint ?? "",
                status.pending
            )
        case .refused(let error):
            (code, name) = (.refused, "refused")
            message =
                Self.message(of: status.ending) ?? NodeError.refused(error).message
            reason = .text(say(message))
        }
        return answer(
            code,
            JSONValue.document(
                "sync",
                [
                    "outcome": .text(name), "reason": reason,
                    "pending": .integer(status.pending),
                    "refused": .integer(status.refusedBatches),
                    "receipts": .integer(status.receiptCount),
                    "releaseHeld": .optional(status.releaseHeld),
                    "endedOn": .optional(status.ending?.day.iso8601),
                ]
            ),
            code == .done ? say(message) : "",
            problems: code == .done ? [] : [say(message)]
        )
    }

    func status(
        _ status: NodeStatus,
        _ connection: UplinkState,
        _ live: LinkFacts.Live?
    ) -> CommandAnswer {
        let (shown, refusal) = shown(status, connection)
        let none = say(Text.nodeNone())
        let standing = status.standing(live)
        var lines = [standing.sentence]
        if status.pending > 0 { lines.append(standing.backlogSentence) }
        if let membership = status.membership {
            lines.append(Text.statusCluster(membership.name, membership.scope.cluster))
        }
        lines += [
            Text.statusState.with([.message(shown.text())]),
            Text.statusOutbox(
                status.pending,
                status.oldestPendingSeconds.map(Instant.text) ?? none
            ),
            Text.statusLastAck(
                status.lastAckSeconds.map(Instant.text) ?? none,
                status.receiptCount
            ),
            Text.statusRelease(status.releaseHeld ?? none),
        ]
        let ended = Self.message(of: status.ending)
        if let catalogue = status.membership?.catalogue {
            lines += kept(status.withheld, catalogue)
        }
        lines += status.warnings
        let outbox: JSONValue = [
            "pending": .integer(status.pending), "oldest": .instant(status.oldestPendingSeconds),
        ]
        return answer(
            JSONValue.document(
                "status",
                [
                    "cluster": .optional(status.membership?.scope.cluster.hex),
                    "name": .optional(status.membership?.name),
                    "state": .text(shown.state),
                    "reason": .optional((ended ?? refusal?.message).map(say)),
                    "endedOn": .optional(status.ending?.day.iso8601),
                    "federation": .optional(
                        status.membership?.parent.federation.hex
                    ),
                    "delegatedOn": .optional(status.delegation?.signedOn.iso8601),
                    "keyRotation": status.isRotating ? "pending" : .null,
                    "link": json(standing),
                    "outbox": outbox,
                    "refused": .integer(status.refusedBatches),
                    "withheld": .array(status.withheld.map(json)),
                    "lastAck": .instant(status.lastAckSeconds),
                    "receipts": .integer(status.receiptCount),
                    "releaseHeld": .optional(status.releaseHeld),
                    "restored": .instant(status.restored?.madeSeconds),
                    "revisionsMissing": .array(
                        status.revisionsMissing.map { .text($0.rawValue) }
                    ),
                    "alarm": .optional(status.forkAlarm?.kind.rawValue),
                    "alarmSince": .instant(status.forkAlarm?.sinceSeconds),
                ]
            ),
            say(lines)
        )
    }

    /// The connection in two words, and why the hub refuses where it does.
    private func shown(
        _ status: NodeStatus,
        _ connection: UplinkState
    ) -> ((state: String, text: Text), refusal: ProtocolError?) {
        switch connection {
        case .offline, .shut:
            guard let stored = status.refusal, connection == .offline else {
                return (("offline", .stateOffline), nil)
            }
            return (("refused", .stateRefused), stored)
        case .connecting: return (("connecting", .stateConnecting), nil)
        case .online: return (("online", .stateOnline), nil)
        case .otherVersion: return (("refused", .stateRefused), nil)
        case .refused(let error): return (("refused", .stateRefused), error)
        }
    }

    private static func message(of ending: Ending?) -> Message? {
        ending.map { $0.isHub ? Text.nodeHubEnded($0.day.iso8601) : Text.nodeEnded($0.day.iso8601) }
    }

    private func json(_ standing: LinkStanding) -> JSONValue {
        [
            "state": .text(standing.state.name), "sentence": .text(say(standing.sentence)),
            "lastContact": .instant(standing.facts.record.contactSeconds),
        ]
    }

    func receipts(_ deliveries: [Delivery], _ catalogue: Catalogue?) -> CommandAnswer {
        let rows = deliveries.map { delivery in
            [
                delivery.period.rawValue, String(delivery.revision),
                Instant.text(delivery.sealedAtSeconds),
                delivery.receivedOn?.iso8601 ?? "–",
                say(delivery.outcome), String(delivery.batch.hex.prefix(16)),
            ]
        }
        let headers = [
            Text.receiptPeriod, .receiptRevision, .receiptSealed, .receiptReceived,
            .receiptSettlement, .receiptBatch,
        ]
        let table = TextTable(headers: headers.map { say($0()) }, rows: rows)
        let without = deliveries.compactMap { delivery -> String? in
            guard let catalogue, !delivery.withheld.isEmpty else { return nil }
            let names = delivery.withheld.flatMap {
                WithheldFamily($0, period: nil, in: catalogue).members
            }.map { $0.label.text(in: language) }
            return say(
                Text.receiptWithout(
                    delivery.period,
                    delivery.revision,
                    delivery.withheld.count > Self.keptShownMax
                        ? say(Text.publishAlwaysMany(delivery.withheld.count))
                        : names.joined(separator: " · ")
                )
            )
        }
        let promise = [""] + without + [say(Text.receiptNever())]
        return answer(
            JSONValue.document(
                "receipts",
                [
                    "receipts": .array(deliveries.map(json)),
                    "unreceipted": .integer(deliveries.count { $0.receivedOn == nil }),
                ]
            ),
            rows.isEmpty
                ? say(Text.receiptNone()) : (table.lines + promise).joined(separator: "\n")
        )
    }

    private func json(_ delivery: Delivery) -> JSONValue {
        let settlement: String? =
            switch delivery.settlement {
            case .journalled: "journalled"
            case .refused: "refused"
            case nil: nil
            }
        return [
            "period": .text(delivery.period.rawValue), "revision": .integer(delivery.revision),
            "batch": .text(delivery.batch.hex),
            "epoch": .integer(delivery.epochCounter), "sequence": .integer(delivery.sequence),
            "sealedAt": .instant(delivery.sealedAtSeconds),
            "receivedOn": .optional(delivery.receivedOn?.iso8601),
            "settlement": .optional(settlement), "hubKey": .optional(delivery.hubKey?.hex),
            "reason": .optional(delivery.refusal.map { say($0.explanation()) }),
            "withheld": .array(delivery.withheld.map { .text($0.rawValue) }),
        ]
    }
}
