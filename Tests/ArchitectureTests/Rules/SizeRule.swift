/// Files and functions a person can hold in mind.
enum SizeRule {
    static let fileLinesMax = 400
    static let functionLinesMax = 70
    /// A test may tell a longer story, in the order it happens.
    static let testFunctionLinesMax = 100

    static func violations(in file: SourceFile) -> [Violation] {
        var found: [Violation] = []
        // A table of texts is read entry by entry.
        if file.lineCount > fileLinesMax, !file.name.hasPrefix("Texts+") {
            found.append(
                Violation(
                    path: file.path,
                    line: fileLinesMax + 1,
                    message: "\(file.lineCount) lines, at most \(fileLinesMax): "
                        + "one type per file, extensions in `Type+Aspect.swift`"
                )
            )
        }
        // A table of golden vectors is read entry by entry too.
        if file.isIn("Tests"), file.name.contains("Vector") { return found }
        for body in functions(in: file) {
            let lines = file.line(at: body.upperBound) - file.line(at: body.lowerBound) + 1
            let most = file.isIn("Tests") ? testFunctionLinesMax : functionLinesMax
            guard lines > most else { continue }
            found.append(
                file.violation(
                    at: body.lowerBound,
                    "a function of \(lines) lines, at most \(most): "
                        + "name its steps and call them"
                )
            )
        }
        return found
    }

    /// From the keyword to the closing brace of every function that has a body.
    private static func functions(in file: SourceFile) -> [Range<Int>] {
        ["func", "init", "subscript", "deinit"].flatMap { keyword in
            file.occurrences(of: keyword).compactMap { offset in
                // A call such as `self.init(` or `.init(` is not a declaration.
                if offset > 0, file.code[offset - 1] == UInt8(ascii: ".") { return nil }
                guard let open = bodyOpening(after: offset, in: file),
                    let close = file.closing(of: open)
                else { return nil }
                return offset..<close
            }
        }
    }

    /// Words that begin the next declaration, seen when a protocol's requirement has no body.
    private static let declarationWords: Set<Substring> = [
        "func", "var", "let", "init", "static", "public", "package", "internal", "private",
        "fileprivate", "mutating", "nonmutating", "associatedtype", "case", "struct", "class",
        "enum", "extension", "protocol", "subscript", "typealias", "deinit", "actor",
    ]

    private static func bodyOpening(after keyword: Int, in file: SourceFile) -> Int? {
        var depth = 0
        var tail: [UInt8] = []
        for offset in keyword..<file.code.count {
            switch file.code[offset] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "}") where depth == 0: return nil
            case UInt8(ascii: "{") where depth == 0:
                let words = String(decoding: tail, as: UTF8.self).split {
                    !($0.isLetter || $0 == "_")
                }
                return words.dropFirst().contains { declarationWords.contains($0) } ? nil : offset
            default: if depth == 0 { tail.append(file.code[offset]) }
            }
            if depth < 0 { return nil }
        }
        return nil
    }
}
