/// A call such as `.target(name: "A", dependencies: ["B"])`, from its opening parenthesis to the
/// closing one.
struct LiteralCall {
    let file: SourceFile
    let range: Range<Int>

    /// The literals anywhere inside.
    var literals: [StringLiteral] { file.literals.filter { range.contains($0.offset) } }

    /// The positions of the arguments, between commas that are not inside brackets.
    var arguments: [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound + 1
        var depth = 0
        for offset in range.dropFirst() {
            switch file.code[offset] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ",") where depth == 0:
                found.append(start..<offset)
                start = offset + 1
            default: break
            }
        }
        return found + [start..<range.upperBound]
    }

    /// The text of an argument, the pieces of a concatenation put together.
    func text(of argument: Range<Int>) -> String {
        literals.filter { argument.contains($0.offset) }.map(\.text).joined()
    }

    /// The string bound to a label, or nil.
    func string(of label: String) -> String? {
        argument(label).map { text(of: $0) }
    }

    /// The strings of a list bound to a label, those inside nested calls left out.
    func strings(of label: String) -> [String] {
        guard let argument = argument(label) else { return [] }
        let inner = nested("product").map(\.range)
        return literals.filter { literal in
            argument.contains(literal.offset)
                && !inner.contains { $0.contains(literal.offset) }
        }.map(\.text)
    }

    /// The calls of a given name inside this one.
    func nested(_ name: String) -> [LiteralCall] {
        let word = ".\(name)("
        return file.occurrences(of: word).filter { range.contains($0) }.map {
            CallReader(file).call(openingAt: $0 + word.utf8.count - 1)
        }
    }

    private func argument(_ label: String) -> Range<Int>? {
        arguments.first { argument in
            let code = String(decoding: file.code[argument], as: UTF8.self)
            return code.drop { $0.isWhitespace }.hasPrefix(label + ":")
        }
    }
}
