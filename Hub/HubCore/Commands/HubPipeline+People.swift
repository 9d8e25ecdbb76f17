import ClusterProtocol
import DataFolder
import Indicators
import Localisation
import Messaging
import Reports

extension HubPipeline {
    /// Ends a membership: from the next release on its figures are out; what was aired stays.
    func leave(_ request: LeaveRequest, in language: Language) throws -> CommandAnswer {
        let member = try anyMember(request.cluster)
        let today = DayNumber(secondsSince1970: surroundings.nowSeconds())
        let day = try leavingDay(request.day, of: member, today: today)
        let isListed = try end(member, on: day, today: today)
        try store.audit(
            actor: request.person,
            action: "leave",
            detail: "\(member.scope.cluster.hex) \(day.iso8601)",
            atSeconds: surroundings.nowSeconds()
        )
        return CommandAnswer(
            document: JSONValue.document(
                "left",
                ["cluster": .text(member.scope.cluster.hex), "leftOn": .text(day.iso8601)]
            ).encoded,
            text: say(
                Text.hubLeft(member.name ?? request.cluster, day.iso8601),
                unlisted: !isListed,
                in: language
            )
        )
    }

    /// Takes out the bodies of everything a cluster sent; digests and chains stay, and so does
    /// the ledger of what was aired with it, which protects its values for ever.
    func erase(_ request: ErasureRequest, in language: Language) throws -> CommandAnswer {
        guard !request.reason.isEmpty else { throw HubError.reasonMissing }
        let member = try anyMember(request.cluster)
        let cluster = member.scope.cluster
        let now = surroundings.nowSeconds()
        let today = DayNumber(secondsSince1970: now)
        // Written first: whatever happens next, that it was decided is known.
        try store.audit(
            actor: request.person,
            action: "erase",
            detail: "\(cluster.hex): \(request.reason)",
            atSeconds: now
        )
        let isListed = try end(member, on: member.leftOn ?? today, today: today)
        let count = try store.erase(member.node, cluster: cluster)
        fold.withdraw(cluster)
        receivedSeconds = receivedSeconds?.filter { $0.key.cluster != cluster }
        if !identity.scope.isRoot {
            try forwarding.reset(
                from: store,
                directory: directory,
                settled: try store.parentStreams()
            )
        }
        let said = identity.scope.isRoot ? Text.hubErased : Text.hubErasedBelow
        return CommandAnswer(
            document: JSONValue.document(
                "erased",
                ["cluster": .text(cluster.hex), "erased": .integer(count)]
            ).encoded,
            text: say(
                said(member.name ?? request.cluster, count),
                unlisted: !isListed,
                in: language
            )
        )
    }

    /// Says whether the hubs above will hear of it.
    private func end(
        _ member: Directory.Member,
        on day: DayNumber,
        today: DayNumber
    ) throws -> Bool {
        let list = try ownList(ending: member, on: today, leftOn: day)
        try store.leave(member.node, on: day, revokedOn: today, list: list)
        directory.leave(member.node, on: day, revokedOn: today)
        try ended(list)
        return list != nil
    }

    private func leavingDay(
        _ text: String?,
        of member: Directory.Member,
        today: DayNumber
    ) throws(HubError) -> DayNumber {
        guard let text else { return today }
        let first = member.scope.memberSince
        guard let date = CalendarDate(iso: text) else {
            throw .badLeavingDay(seen: text, from: first.iso8601, to: today.iso8601)
        }
        let day = DayNumber(Int32(clamping: date.daysSince1970))
        guard (min(first.value, today.value)...today.value).contains(day.value) else {
            throw .badLeavingDay(seen: text, from: first.iso8601, to: today.iso8601)
        }
        return day
    }

    /// A member of this hub or of one below it, by identifier; a direct one also by its name.
    func anyMember(_ name: String) throws(HubError) -> Directory.Member {
        let known = directory.members.values.first {
            $0.scope.cluster.hex == name || $0.node.hex == name || $0.name == name
        }
        guard let known else { throw .unknownMember(name) }
        return known
    }
}
