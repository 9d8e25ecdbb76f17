/// Guesses the decimal mark of a sheet from the shape of its cells.
enum DecimalGuess {
    /// The mark of the cells that are digits, one mark, digits.
    static func mark(of rows: [SheetRow]) -> DecimalMark {
        var hasPoint = false
        var hasComma = false
        for cell in rows.lazy.flatMap(\.cells) {
            switch mark(in: cell) {
            case UInt8(ascii: "."): hasPoint = true
            case UInt8(ascii: ","): hasComma = true
            default: break
            }
            if hasPoint, hasComma { return .mixed }
        }
        return hasPoint ? .point : hasComma ? .comma : .unknown
    }

    private static func mark(in cell: String) -> UInt8? {
        var found: UInt8?
        var hasDigit = false
        for byte in cell.utf8 {
            switch byte {
            case 0x30...0x39: hasDigit = true
            case UInt8(ascii: "."), UInt8(ascii: ","):
                guard found == nil, hasDigit else { return nil }
                found = byte
                hasDigit = false
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                guard !hasDigit, found == nil else { return nil }
            case UInt8(ascii: " "), 0xC2, 0xA0, 0xE2, 0x80, 0xAF:
                continue
            default: return nil
            }
        }
        return hasDigit ? found : nil
    }
}
