import Indicators
import Localisation

/// A day typed the short way: `12/7` is the 12th of July of the campaign in hand, `12/7/26` of 2026.
package enum ShortDate {
    /// The text with its year in full; any other text as it is, for the reader of records to judge.
    package static func completed(_ text: String, in campaign: CampaignChoice) -> String {
        let parts = text.split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" || $0 == " " }
        )
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
        }
        guard numbers.count == parts.count, let day = numbers.first, numbers.count >= 2 else {
            return text
        }
        let month = numbers[1]
        switch numbers.count {
        case 2: return days(day, month, in: campaign).first?.written(in: .french) ?? text
        case 3 where parts[2].count == 2:
            let date = CalendarDate(year: 2_000 + numbers[2], month: month, day: day)
            return date?.written(in: .french) ?? text
        default: return text
        }
    }

    /// The day in the years it may be meant in, the likeliest first.
    private static func days(
        _ day: Int,
        _ month: Int,
        in campaign: CampaignChoice
    ) -> [CalendarDate] {
        let years = [
            campaign.chosen.start?.year, campaign.chosen.end?.year, campaign.today.year,
        ].compactMap { $0 }
        let days = years.compactMap { CalendarDate(year: $0, month: month, day: day) }
        let own = days.filter { day in
            guard let start = campaign.chosen.start, let end = campaign.chosen.end else {
                return false
            }
            return start <= day && day <= end
        }
        return own + days
    }
}
