import ClusterProtocol
import Diagnosis
import Exchange
import Localisation
import Reports

/// Who below this hub has not been heard for long.
extension HubPipeline {
    /// The first lines of `members`, where somebody should be called.
    var silence: [Message] {
        let now = surroundings.nowSeconds()
        let oldest = now - DiagnosisLimits.memberSilenceDaysMax * 86_400
        let names = directory.members.values.filter { member in
            let issued = Int64(member.certificate.issuedOn.value) * 86_400
            return member.via == nil && member.endedOn == nil
                && member.lastSeenSeconds ?? issued < oldest
        }.map { $0.name ?? String($0.scope.cluster.hex.prefix(8)) }.sorted()
        guard !names.isEmpty else { return [] }
        return [
            Text.membersSilence(
                names.count,
                DiagnosisLimits.memberSilenceDaysMax,
                names.joined(separator: ", ")
            )
        ]
    }

    /// A line for each hub below.
    var childLines: [Message] {
        childrenByName.map { child in
            let release =
                child.releaseHeld == 0 ? Text.linkNoRelease() : Text.linkRelease(child.releaseHeld)
            guard let seen = child.lastSeenSeconds else {
                return Text.membersChildUnheard(child.name)
            }
            return Text.membersChild.with([
                .plain(child.name), .message(.day(ofSeconds: seen)), .message(release),
            ])
        }
    }

    var childrenDocument: [JSONValue] {
        childrenByName.map { child in
            [
                "name": .text(child.name),
                "state": child.endedOn == nil ? "enrolled" : "revoked",
                "lastSeen": .instant(child.lastSeenSeconds),
                "releaseHeld": child.releaseHeld == 0 ? .null : .text("r\(child.releaseHeld)"),
            ]
        }
    }

    private var childrenByName: [Directory.Child] {
        directory.children.values.sorted {
            ($0.name, $0.certificateDigest) < ($1.name, $1.certificateDigest)
        }
    }

    /// The day of an instant for a column, as "2026-11-21".
    static func day(_ seconds: Int64?) -> String {
        seconds.map { DayNumber(secondsSince1970: $0).iso8601 } ?? "–"
    }
}
