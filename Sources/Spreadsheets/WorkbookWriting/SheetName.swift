/// Names of worksheets, which may be short only.
public enum SheetName {
    /// The most characters a spreadsheet takes.
    public static let charactersMax = 31

    /// A name made fit: forbidden characters dropped, cut where it is too long, and different from
    /// those already given, capitals or not.
    public static func fitted(_ wanted: String, among taken: [String]) -> String {
        let kept = wanted.filter { !"[]:*?/\\".contains($0) }
        let trimmed = kept.drop { $0 == "'" || $0.isWhitespace }
        let base = trimmed.isEmpty ? "Feuille" : String(trimmed)
        let others = Set(taken.map { $0.lowercased() })
        var number = 1
        while true {
            let ending = number == 1 ? "" : " \(number)"
            var head = base
            // Spreadsheets count UTF-16 units.
            while head.utf16.count + ending.utf16.count > charactersMax { head.removeLast() }
            while head.last == "'" || head.last?.isWhitespace == true { head.removeLast() }
            let name = head + ending
            if !others.contains(name.lowercased()) { return name }
            number += 1
        }
    }
}
