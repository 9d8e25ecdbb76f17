/// The text of a file, and how it was encoded.
struct DecodedText {
    let text: String
    let encoding: TextEncoding
    let hadByteOrderMark: Bool

    /// Decodes a file, or says why it is none of ours.
    static func decode(
        _ bytes: [UInt8],
        limits: SheetLimits
    ) -> Result<DecodedText, SheetProblems> {
        func failure(_ problem: SheetProblem) -> Result<DecodedText, SheetProblems> {
            .failure(SheetProblems(list: [problem]))
        }
        guard bytes.count <= limits.bytesMax else {
            return failure(.tooLarge(bytes: bytes.count, bytesMax: limits.bytesMax))
        }
        if let format = foreignFormat(bytes) { return failure(.otherFormat(name: format)) }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let content = bytes[(hasMark ? 3 : 0)...]
        if let text = String(validating: content, as: UTF8.self) {
            return .success(
                DecodedText(text: text, encoding: .utf8, hadByteOrderMark: hasMark)
            )
        }
        var scalars = String.UnicodeScalarView()
        for (offset, byte) in bytes.enumerated() {
            guard let scalar = Windows1252.scalar(byte) else {
                let row = bytes[..<offset].count { $0 == 0x0A } + 1
                return failure(.undecodable(offset: offset, row: row))
            }
            scalars.append(scalar)
        }
        return .success(
            DecodedText(
                text: String(scalars),
                encoding: .windows1252,
                hadByteOrderMark: false
            )
        )
    }

    private static func foreignFormat(_ bytes: [UInt8]) -> String? {
        let signatures: [([UInt8], String)] = [
            (Array("PK\u{3}\u{4}".utf8), "XLSX/ODS"), ([0xD0, 0xCF, 0x11, 0xE0], "XLS"),
            ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"), (Array("%PDF".utf8), "PDF"),
        ]
        return signatures.first { bytes.starts(with: $0.0) }?.1
    }
}
