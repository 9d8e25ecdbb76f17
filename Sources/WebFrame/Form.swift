package import Foundation

/// What a form sent.
package struct Form: Sendable {
    /// Longest body of a form.
    package static let bytesMax = 256_000
    /// Most fields of a form.
    package static let fieldsMax = 2_000
    /// The field with the mark of the session.
    package static let csrfField = "csrf"

    /// Names and values in the order of the form.
    package let fields: [(name: String, value: String)]
    /// The file that was sent with it, where a form takes one; empty where none was chosen.
    package let file: Data

    /// Reads `application/x-www-form-urlencoded`, or gives nil.
    package init?(encoded text: String) {
        let parts = text.split(separator: "&")
        guard parts.count <= Self.fieldsMax else { return nil }
        var fields: [(name: String, value: String)] = []
        for part in parts {
            let sides = part.split(
                separator: "=",
                maxSplits: 1,
                omittingEmptySubsequences: false
            ).map { $0.replacing("+", with: " ").removingPercentEncoding }
            guard let name = sides.first ?? nil else { return nil }
            guard sides.count == 2 else {
                fields.append((name, ""))
                continue
            }
            guard let value = sides[1] else { return nil }
            fields.append((name, value.replacing("\r\n", with: "\n")))
        }
        self.fields = fields
        file = Data()
    }

    /// Reads `multipart/form-data` with one file, or gives nil.
    package init?(multipart body: Data, contentType: String) {
        guard let parts = MultipartForm.parts(of: body, contentType: contentType) else {
            return nil
        }
        fields = parts.filter { $0.file == nil }.map {
            ($0.name, String(decoding: $0.content, as: UTF8.self))
        }
        file = parts.first { $0.file != nil }?.content ?? Data()
    }

    /// The value of a field, empty when it was not sent.
    package subscript(name: String) -> String { fields.last { $0.name == name }?.value ?? "" }

    /// Every value of a field, as boxes to tick send them.
    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// Whether a field was sent, also empty.
    package func holds(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// The last value of each field but the session's mark.
    package var values: [String: String] {
        Dictionary(
            fields.filter { $0.name != Self.csrfField }.map { ($0.name, $0.value) },
            uniquingKeysWith: { _, last in last }
        )
    }
}
