import Indicators

/// A day as people type it: `2026-07-31`, or the French `31/07/2026`.
enum TypedDate {
    static func read(_ text: String) -> CalendarDate? {
        if let day = CalendarDate(iso: text) { return day }
        let parts = text.split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" }
        )
        let isDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isDigits, parts.count == 3, parts[2].count == 4, let day = Int(parts[0]),
            let month = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}
