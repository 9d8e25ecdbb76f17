import Foundation

/// What a server answered, read to its end.
package struct HTTPReply: Sendable {
    package let status: Int
    /// Fields with their names in lower case, in their order.
    package let fields: [(name: String, value: String)]
    package let body: String
    /// The body as it came, chunks put together.
    package let content: [UInt8]

    /// The first value of a field, by its name in lower case.
    package func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Reads the bytes of a whole answer.
    package init?(_ text: String, bytes: [UInt8]) {
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let words = (lines.first ?? "").split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else { return nil }
        self.status = status
        fields = lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            return (line[..<colon].lowercased(), String(value))
        }
        body = String(text[end.upperBound...])
        let blank = Array("\r\n\r\n".utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: blank) } ?? 0
        content = Array(bytes.dropFirst(start + blank.count))
    }
}
