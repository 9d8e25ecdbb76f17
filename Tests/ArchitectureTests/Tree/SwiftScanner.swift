/// Separates the code of a Swift file from its comments and its string literals.
///
/// A rule about code must not be set off by a sentence that mentions what it forbids.
struct SwiftScanner {
    /// The text with every comment and every literal replaced by spaces, byte for byte.
    private(set) var code: [UInt8]
    /// The string literals, in order, with the offset of their opening quote.
    private(set) var literals: [StringLiteral] = []

    private let source: [UInt8]
    private var position = 0

    init(_ text: String) {
        source = Array(text.utf8)
        code = source
        while position < source.count { step() }
    }

    private mutating func step() {
        if starts(with: "//") {
            blank(until: { $0.source[$0.position] == UInt8(ascii: "\n") })
        } else if starts(with: "/*") {
            blankBlockComment()
        } else if let hashes = openingHashes() {
            blankLiteral(hashes: hashes)
        } else {
            position += 1
        }
    }

    private func starts(with word: StaticString) -> Bool {
        guard position + word.utf8CodeUnitCount <= source.count else { return false }
        return word.withUTF8Buffer { word in
            word.indices.allSatisfy { source[position + $0] == word[$0] }
        }
    }

    /// The number of `#` before an opening quote here, or nil when no literal opens here.
    private func openingHashes() -> Int? {
        var end = position
        while end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
        guard end < source.count, source[end] == UInt8(ascii: "\"") else { return nil }
        return end - position
    }

    private mutating func blank(until isEnd: (Self) -> Bool) {
        while position < source.count, !isEnd(self) { blankOne() }
    }

    private mutating func blankOne() {
        guard position < source.count else { return }
        if source[position] != UInt8(ascii: "\n") { code[position] = UInt8(ascii: " ") }
        position += 1
    }

    private mutating func blankBlockComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                blankOne()
            } else if starts(with: "*/") {
                depth -= 1
                blankOne()
            }
            blankOne()
        } while depth > 0 && position < source.count
    }

    private mutating func blankLiteral(hashes: Int) {
        let start = position
        for _ in 0..<hashes { blankOne() }
        let quotes = starts(with: "\"\"\"") ? 3 : 1
        for _ in 0..<quotes { blankOne() }
        let contents = position
        while position < source.count, !closes(quotes: quotes, hashes: hashes) {
            if quotes == 1, source[position] == UInt8(ascii: "\n") { break }
            guard isEscape(hashes: hashes) else {
                blankOne()
                continue
            }
            for _ in 0...hashes { blankOne() }
            if starts(with: "(") { blankInterpolation() } else { blankOne() }
        }
        let text = String(decoding: source[contents..<position], as: UTF8.self)
        literals.append(StringLiteral(offset: start, raw: text))
        for _ in 0..<(quotes + hashes) { blankOne() }
    }

    private func closes(quotes: Int, hashes: Int) -> Bool {
        let end = position + quotes + hashes
        guard end <= source.count else { return false }
        return source[position..<position + quotes].allSatisfy { $0 == UInt8(ascii: "\"") }
            && source[position + quotes..<end].allSatisfy { $0 == UInt8(ascii: "#") }
    }

    private func isEscape(hashes: Int) -> Bool {
        guard source[position] == UInt8(ascii: "\\"), position + hashes < source.count else {
            return false
        }
        return source[position + 1..<position + 1 + hashes].allSatisfy { $0 == UInt8(ascii: "#") }
    }

    /// The code of an interpolation stays code, so that a rule sees it; its own literals do not.
    private mutating func blankInterpolation() {
        var depth = 0
        repeat {
            switch source[position] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            step()
        } while depth > 0 && position < source.count
    }
}
