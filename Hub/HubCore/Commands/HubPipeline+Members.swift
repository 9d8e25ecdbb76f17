import ClusterProtocol
import DataFolder
import Indicators
import Localisation
import Reports

extension HubPipeline {
    func members(in language: Language) throws -> CommandAnswer {
        let periods = shelf?.catalogue.periods.map(\.code.rawValue) ?? []
        var rows: [JSONValue] = []
        var table = TextTable([
            (Text.columnCluster().rendered(in: language), .left),
            (Text.columnZone().rendered(in: language), .left),
            (Text.columnState().rendered(in: language), .left),
            (Text.columnHeard().rendered(in: language), .left),
            (Text.columnLastReceived().rendered(in: language), .left),
            (Text.columnReceived().rendered(in: language), .right),
            (Text.columnMissing().rendered(in: language), .left),
        ])
        let alarms = try store.openAlarms()
        for member in directory.members.values.sorted(by: Self.byName) {
            let dates = try store.summaryDates(of: member.scope.cluster)
            let received = Set(dates.map(\.period))
            // What a member that went elsewhere has not sent is awaited there.
            let missing = member.moved == nil ? periods.filter { !received.contains($0) } : []
            let hasAlarm = alarms.contains { $0.alarm.node == member.node }
            let (state, said) = Self.state(of: member)
            let stateText = hasAlarm ? Text.stateAlarm.with([.message(said)]) : said
            rows.append(
                Self.document(
                    member.scope,
                    name: member.name,
                    state: state,
                    lastSeenSeconds: member.lastSeenSeconds,
                    dates: dates,
                    missing: missing,
                    leftOn: member.leftOn,
                    alarm: alarms.first { $0.alarm.node == member.node }?.alarm.kind
                )
            )
            table.add([
                member.name ?? String(member.scope.cluster.hex.prefix(8)), member.scope.zone,
                stateText.rendered(in: language), Self.day(member.lastSeenSeconds),
                Self.day(dates.map(\.receivedAtSeconds).max()), String(dates.count),
                missing.joined(separator: ", "),
            ])
        }
        for invite in try store.invites() where invite.certificate == nil {
            guard case .cluster(let scope) = invite.draft else { continue }
            rows.append(
                Self.document(
                    scope,
                    name: invite.name,
                    state: "invited",
                    lastSeenSeconds: nil,
                    dates: [],
                    missing: periods
                )
            )
            table.add([
                invite.name, scope.zone, Text.stateInvited().rendered(in: language), "–", "–", "0",
                periods.joined(separator: ", "),
            ])
        }
        let document: JSONValue = [
            "format": "grenier/members/1", "members": .array(rows),
            "children": .array(childrenDocument),
        ]
        let lines = [
            said(silence, in: language), table.text, said(childLines, in: language),
            said(warnings(alarms), in: language),
        ].filter { !$0.isEmpty }
        return CommandAnswer(document: document.encoded, text: lines.joined(separator: "\n"))
    }

    private static func state(of member: Directory.Member) -> (String, Message) {
        if member.moved != nil { return ("transferred", Text.stateTransferred()) }
        return member.endedOn == nil
            ? ("enrolled", Text.stateEnrolled()) : ("revoked", Text.stateRevoked())
    }

    private static func byName(_ left: Directory.Member, _ right: Directory.Member) -> Bool {
        (left.name ?? left.scope.cluster.hex, left.node.hex)
            < (right.name ?? right.scope.cluster.hex, right.node.hex)
    }

    private static func document(
        _ scope: ClusterScope,
        name: String?,
        state: String,
        lastSeenSeconds: Int64?,
        dates: [SummaryDate],
        missing: [String],
        leftOn: DayNumber? = nil,
        alarm: ForkAlarm.Kind? = nil
    ) -> JSONValue {
        [
            "cluster": .text(scope.cluster.hex), "name": .optional(name),
            "filiere": .text(scope.filiere), "homeCommune": .text(scope.homeCommune),
            "zone": .text(scope.zone), "state": .text(state),
            "lastSeen": .optional(lastSeenSeconds.map { Instant.text($0) }),
            "lastReceived": .instant(dates.map(\.receivedAtSeconds).max()),
            "fictitious": .bool(scope.isFictitious),
            "summaries": .array(
                dates.map { date in
                    [
                        "period": .text(date.period), "revision": .integer(date.revision),
                        "receivedAt": .text(Instant.text(date.receivedAtSeconds)),
                    ]
                }
            ),
            "missing": .array(missing.map { .text($0) }), "leftOn": .optional(leftOn?.iso8601),
            "alarm": .optional(alarm?.rawValue),
        ]
    }
}
