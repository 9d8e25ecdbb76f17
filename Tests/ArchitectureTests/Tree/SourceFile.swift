/// A Swift file as the rules read it.
struct SourceFile {
    /// From the root of the project.
    let path: String
    /// As written.
    let text: String
    /// The text with comments and string literals blanked; offsets are those of the text.
    let code: [UInt8]
    /// The string literals, in order.
    let literals: [StringLiteral]

    private let lineStarts: [Int]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        let scanner = SwiftScanner(text)
        code = scanner.code
        literals = scanner.literals
        lineStarts =
            [0] + code.indices.lazy.filter { scanner.code[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }

    /// The file's name without its folders.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The number of lines.
    var lineCount: Int { lines.last == "" ? lines.count - 1 : lines.count }

    /// The lines as written.
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The lines of the code, comments and literals blanked.
    var codeLines: [String] {
        code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// Whether the file lies in a folder (or is that file).
    func isIn(_ folder: String) -> Bool { path == folder || path.hasPrefix(folder + "/") }

    /// The line of an offset, counted from 1.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// Offsets of a word in the code.
    ///
    /// Where the word begins or ends with a letter, digit or underscore, the neighbour must not
    /// continue it: `as!` is not found in `has!`.
    func occurrences(of word: String) -> [Int] {
        let needle = Array(word.utf8)
        guard let first = needle.first, let last = needle.last, code.count >= needle.count else {
            return []
        }
        var found: [Int] = []
        var offset = 0
        while let start = code[offset...].firstIndex(of: first), start + needle.count <= code.count
        {
            offset = start + 1
            let end = start + needle.count
            guard code[start..<end].elementsEqual(needle) else { continue }
            if first.isIdentifier, start > 0, code[start - 1].isIdentifier { continue }
            if last.isIdentifier, end < code.count, code[end].isIdentifier { continue }
            found.append(start)
        }
        return found
    }

    /// A violation at an offset of this file.
    func violation(at offset: Int, _ message: String) -> Violation {
        Violation(path: path, line: line(at: offset), message: message)
    }
}

extension UInt8 {
    /// Whether this byte may continue a Swift identifier.
    var isIdentifier: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
