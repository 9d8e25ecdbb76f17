/// A string literal of a Swift file.
struct StringLiteral {
    /// Offset of its first character in the file, in UTF-8 bytes.
    let offset: Int
    /// What stands between its quotes, escapes as written.
    let raw: String

    /// The text with its usual escapes resolved, among them `\u{00A0}`.
    var text: String {
        var result = ""
        var rest = Substring(raw)
        while let slash = rest.firstIndex(of: "\\") {
            result += rest[..<slash]
            rest = rest[slash...].dropFirst()
            guard let escape = rest.popFirst() else { break }
            switch escape {
            case "n": result += "\n"
            case "t": result += "\t"
            case "u": result += Self.scalar(consuming: &rest)
            default: result.append(escape)
            }
        }
        return result + rest
    }

    private static func scalar(consuming rest: inout Substring) -> String {
        guard rest.first == "{", let close = rest.firstIndex(of: "}") else { return "" }
        let digits = rest[..<close].dropFirst()
        rest = rest[close...].dropFirst()
        guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
            return ""
        }
        return String(Character(scalar))
    }
}
