import Foundation
import Indicators
import TestRandomness
import Testing

/// Codes and dates.
@Suite struct CodeTests {
    @Test(arguments: ["a", "r.goutput", "g.1.1", "2024-2025", "BJ-AK", "x_1"])
    func wellFormed(text: String) {
        #expect(IndicatorCode(text).isWellFormed)
    }

    @Test(arguments: ["", ".a", "-a", "é", "a b", "a/b", "a\n", String(repeating: "a", count: 65)])
    func illFormed(text: String) {
        #expect(!IndicatorCode(text).isWellFormed)
    }

    @Test func datesFollowTheCalendar() throws {
        #expect(CalendarDate(iso: "2024-02-29")?.iso == "2024-02-29")
        for text in [
            "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-1-01",
            "24-01-01", "2024-01-01T", "2024/01/01", "+024-01-01", "",
        ] {
            #expect(CalendarDate(iso: text) == nil, "\(text)")
        }
        #expect(CalendarDate(iso: "1970-01-01")?.daysSince1970 == 0)
        #expect(CalendarDate(iso: "2000-03-01")?.daysSince1970 == 11_017)
        #expect(CalendarDate(iso: "9999-12-31")?.daysSince1970 == 2_932_896)
        #expect(CalendarDate(iso: "0001-01-01")?.daysSince1970 == -719_162)
        let date = try #require(CalendarDate(iso: "2025-07-31"))
        let data = try JSONEncoder().encode([date])
        #expect(String(decoding: data, as: UTF8.self) == "[\"2025-07-31\"]")
        #expect(try JSONDecoder().decode([CalendarDate].self, from: data) == [date])
    }

    @Test(arguments: 1...20) func daysAndDatesAreInverse(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let days = Int.random(in: -719_162...2_932_895, using: &generator)
            let date = CalendarDate(daysSince1970: days)
            #expect(date.daysSince1970 == days, "seed \(seed)")
            #expect(date < CalendarDate(daysSince1970: days + 1), "seed \(seed)")
            #expect(CalendarDate(iso: date.iso) == date, "seed \(seed)")
        }
        #expect(CalendarDate(daysSince1970: .max).iso == "9999-12-31")
        #expect(CalendarDate(daysSince1970: .min).iso == "0001-01-01")
    }
}
