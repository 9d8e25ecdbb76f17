import Foundation
import Indicators
import Localisation
import NodeCore
import WebFrame

extension Wording {
    /// A day and an hour of this machine, as people write them.
    func moment(_ seconds: Int64) -> String {
        let offset = TimeZone.current.secondsFromGMT(
            for: Date(timeIntervalSince1970: TimeInterval(seconds))
        )
        let local = seconds + Int64(offset)
        let (day, rest) = local.quotientAndRemainder(dividingBy: 86_400)
        let parts = [rest / 3_600, rest / 60 % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return say(
            Text.consoleMoment(
                CalendarDate(daysSince1970: Int(day)).written(in: language),
                parts.joined(separator: ":")
            )
        )
    }
}
