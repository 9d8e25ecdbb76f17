import Backups
import ClusterProtocol
import DataFolder
import Localisation
import Logging
import Reports

extension HubPipeline {
    /// Keeps what the head of a greeting tells.
    func watch(_ hello: Hello, of peer: Directory.Peer) {
        guard case .member(let member) = peer, let head = hello.head,
            let alarm = ForkAlarm.heard(head, of: member.node, settled: streams)
        else { return }
        do {
            try store.raise(alarm, at: Moment(seconds: surroundings.nowSeconds()))
        } catch {
            logger.error("an alarm could not be kept", metadata: ["error": "\(error)"])
        }
    }

    func alarms(in language: Language) throws -> CommandAnswer {
        let open = try store.openAlarms()
        let lines = open.map { words($0) } + restoreNotice
        return CommandAnswer(
            document: JSONValue.document(
                "alarms",
                [
                    "alarms": .array(open.map { json($0, in: language) }),
                    "restored": .instant(restored?.madeSeconds),
                ]
            ).encoded,
            text: said(lines.isEmpty ? [Text.alarmNone()] : lines, in: language)
        )
    }

    func closeAlarms(
        _ request: AlarmClosing,
        in language: Language
    ) throws -> CommandAnswer {
        guard !request.reason.isEmpty else { throw HubError.reasonMissing }
        if request.cluster == AlarmClosing.restore, restored != nil {
            try settleRestore(person: request.person, reason: request.reason)
            return CommandAnswer(
                document: JSONValue.document(
                    "alarms-closed",
                    ["cluster": .null, "closed": 1]
                ).encoded,
                text: Text.hubRestoredClosed().rendered(in: language)
            )
        }
        let member = directory.members.values.first {
            $0.scope.cluster.hex == request.cluster || $0.node.hex == request.cluster
                || $0.name == request.cluster
        }
        guard let member else { throw HubError.unknownMember(request.cluster) }
        let closed = try store.closeAlarms(
            of: member.node,
            person: request.person,
            reason: request.reason,
            at: Moment(seconds: surroundings.nowSeconds())
        )
        return CommandAnswer(
            document: JSONValue.document(
                "alarms-closed",
                ["cluster": .text(member.scope.cluster.hex), "closed": .integer(closed)]
            ).encoded,
            text: Text.alarmClosed(closed, shown(member)).rendered(in: language)
        )
    }

    /// The lines that follow what a command says, while an alarm is open.
    func warnings(_ open: [OpenAlarm]) -> [Message] {
        open.isEmpty ? [] : open.map { words($0) } + [Text.alarmNext()]
    }

    func said(_ lines: [Message], in language: Language) -> String {
        lines.map { $0.rendered(in: language) }.joined(separator: "\n")
    }

    /// What was seen and what to do.
    func words(_ open: OpenAlarm) -> Message {
        let text: Text =
            switch open.alarm.kind {
            case .twoContents: .alarmTwoContents
            case .twoEpochs: .alarmTwoEpochs
            case .wentBack: .alarmWentBack
            }
        let name =
            directory.members[open.alarm.node].map { shown($0) } ?? open.alarm.node.hex
        return text(
            name,
            "\(open.alarm.epoch.counter)/\(open.alarm.sequence)",
            open.times,
            Instant.text(open.lastSeconds)
        )
    }

    func json(_ open: OpenAlarm, in language: Language) -> JSONValue {
        [
            "cluster": .optional(directory.members[open.alarm.node]?.scope.cluster.hex),
            "node": .text(open.alarm.node.hex), "kind": .text(open.alarm.kind.rawValue),
            "epoch": .integer(open.alarm.epoch.counter),
            "sequence": .integer(open.alarm.sequence), "times": .integer(open.times),
            "since": .text(Instant.text(open.firstSeconds)),
            "last": .text(Instant.text(open.lastSeconds)),
            "message": .text(words(open).rendered(in: language)),
        ]
    }

    private func shown(_ member: Directory.Member) -> String {
        member.name ?? String(member.scope.cluster.hex.prefix(8))
    }
}
