extension PublishedNumber: CustomStringConvertible {
    /// The number in plain digits with a point, all its decimals kept, no exponent: "-0.050".
    public var description: String {
        let digits = String(significand.magnitude)
        let padding = String(repeating: "0", count: max(0, decimals + 1 - digits.count))
        let padded = padding + digits
        let sign = significand < 0 ? "-" : ""
        guard decimals > 0 else { return sign + padded }
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// Reads exactly what ``description`` writes, and nothing else.
    ///
    /// One text per number: no plus sign, no exponent, no superfluous leading zero, no "-0".
    ///
    /// - Throws: ``PublishedNumberError`` when the text has another form or does not fit.
    public init(parsing text: String) throws(PublishedNumberError) {
        let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let pieces = body.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count <= 2,
            pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { throw .malformed }
        let decimals = pieces.count == 2 ? pieces[1].count : 0
        let sign = body.count < text.count ? "-" : ""
        guard Self.decimalsRange.contains(decimals),
            let significand = Int128(sign + pieces.joined())
        else { throw .outOfRange }
        self.init(significand, decimals)
        guard description == text else { throw .malformed }
    }
}
