import ClusterProtocol
import HubCore
import Indicators
import Localisation
import WebFrame

/// A request for a page: who asks, and what it takes to answer.
struct Visit: Sendable {
    let visitor: Visitor
    /// When, seconds since 1970.
    let nowSeconds: Int64
    /// The address asked for.
    let path: String
    /// What changes in the address, by the names of the route.
    let parameters: [String: String]
    /// What stands after the question mark.
    let query: [String: String]
    /// What was sent, its mark checked; nil where nothing was.
    let form: Form?

    var account: Account { visitor.account }
    var session: Session { visitor.session }
    var language: Language { session.language }
    var wording: Wording { Wording(language: language) }
    var today: CalendarDate { CalendarDate(daysSince1970: Int(nowSeconds / 86_400)) }

    func say(_ message: Message) -> String { wording.say(message) }

    func say(_ text: Text) -> String { wording.say(text) }

    /// A value after the question mark, empty where there is none.
    func asked(_ name: String) -> String { query[name] ?? "" }
}

extension Wording {
    /// A day and an hour, UTC.
    func moment(_ seconds: Int64) -> String {
        let rest = seconds - seconds / 86_400 * 86_400
        let parts = [rest / 3_600, rest / 60 % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return day(ofSeconds: seconds) + "\u{A0}" + parts.joined(separator: ":")
    }
}
