/// Reads the arguments of calls whose arguments are literals.
struct CallReader {
    let file: SourceFile

    init(_ file: SourceFile) {
        self.file = file
    }

    /// The call whose parenthesis opens at an offset.
    func call(openingAt open: Int) -> LiteralCall {
        LiteralCall(file: file, range: open..<(file.closing(of: open) ?? file.code.count))
    }
}

extension SourceFile {
    /// The offset of the bracket that closes the one at an offset, or nil.
    func closing(of open: Int) -> Int? {
        var depth = 0
        for offset in open..<code.count {
            switch code[offset] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return offset }
            default: break
            }
        }
        return nil
    }
}
