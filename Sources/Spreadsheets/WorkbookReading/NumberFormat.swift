/// Tells days from numbers, which a workbook only does by how they are shown.
enum NumberFormat {
    /// Whether a format shows a number as a day or a time of day.
    ///
    /// Numbers of formats without a code are those of ECMA-376, part 1, 18.8.30.
    static func showsDate(number: Int, code: String?) -> Bool {
        if let code { return showsDate(code) }
        return [14...22, 27...36, 45...47, 50...58].contains { $0.contains(number) }
    }

    private static func showsDate(_ code: String) -> Bool {
        // Positive numbers are shown by what stands before the first semicolon.
        var bare = ""
        var rest = Substring(code)
        while let character = rest.popFirst(), character != ";" {
            switch character {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": _ = rest.popFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }.lowercased()
                rest = rest.drop { $0 != "]" }.dropFirst()
                // Hours that have passed, beyond a day, are an amount of time and no time of day.
                if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { return false }
            default: bare.append(character)
            }
        }
        let lower = bare.lowercased()
        return lower != "general" && lower.contains { "ymdhs".contains($0) }
    }
}
