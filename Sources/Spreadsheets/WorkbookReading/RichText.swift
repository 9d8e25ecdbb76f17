/// A text of a workbook, which may be in several runs of different fonts.
enum RichText {
    /// The characters up to the end of an element that was opened, readings of Japanese left out.
    static func read(
        _ cursor: MarkupCursor,
        until name: String
    ) throws(WorkbookProblem) -> String {
        var text = ""
        var isInText = false
        var readings = 0
        while let event = try cursor.next() {
            switch event {
            case .open("t"): isInText = readings == 0
            case .close("t"): isInText = false
            case .open("rPh"): readings += 1
            case .close("rPh"): readings -= 1
            case .text(let piece) where isInText: text += piece
            case .close(name): return unescaped(text)
            default: continue
            }
        }
        return unescaped(text)
    }

    /// A text as it is written: what would be read as a character of that form is spelt out.
    static func escaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "_") {
            result += rest[..<start]
            rest = rest[start...]
            result += isCode(rest.prefix(7)) ? "_x005F_" : "_"
            rest = rest.dropFirst()
        }
        return result + rest
    }

    private static func isCode(_ text: Substring) -> Bool {
        text.count == 7 && text.hasPrefix("_x") && text.hasSuffix("_")
            && text.dropFirst(2).dropLast().allSatisfy { $0.isASCII && $0.isHexDigit }
    }

    /// Characters that XML has none for stand as `_x000D_`.
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "_") {
            result += rest[..<start]
            rest = rest[start...]
            let code = rest.prefix(7)
            if isCode(code), let number = UInt32(code.dropFirst(2).dropLast(), radix: 16),
                let scalar = Unicode.Scalar(number)
            {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                result.append("_")
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}
