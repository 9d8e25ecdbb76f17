package import Foundation

/// Reads `multipart/form-data`: what a form with a file sends (RFC 7578).
///
/// Only what browsers write is taken: parts one after another, each with its name. Anything else is no
/// form of ours.
package enum MultipartForm {
    /// A part.
    package struct Part: Sendable, Hashable {
        /// The name of the field.
        package let name: String
        /// The name of the file; nil for a field of text.
        package let file: String?
        package let content: Data
    }

    /// Most parts of a form.
    static let partsMax = 20
    /// Longest boundary that RFC 2046 allows.
    private static let boundaryMax = 70

    /// The parts, or nil where it is no such form.
    package static func parts(of body: Data, contentType: String) -> [Part]? {
        guard let boundary = boundary(of: contentType) else { return nil }
        let line = Data("\r\n".utf8)
        // The first delimiter may stand at the very beginning: with a line before it all are alike.
        let body = line + body
        let delimiter = Data("\r\n--\(boundary)".utf8)
        guard var place = body.range(of: delimiter)?.upperBound else { return nil }
        var parts: [Part] = []
        while true {
            let after = body[place...].prefix(2)
            if after == Data("--".utf8) { return parts }
            guard after == line, parts.count < partsMax,
                let next = body.range(of: delimiter, in: place..<body.endIndex),
                let blank = body.range(
                    of: Data("\r\n\r\n".utf8),
                    in: place..<next.lowerBound
                ),
                let part = part(
                    fields: body[(place + 2)..<max(place + 2, blank.lowerBound)],
                    content: body[blank.upperBound..<next.lowerBound]
                )
            else { return nil }
            parts.append(part)
            place = next.upperBound
        }
    }

    private static func boundary(of contentType: String) -> String? {
        let parts = contentType.split(separator: ";").map { $0.drop { $0 == " " } }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        let boundary = parts.dropFirst().compactMap { parameter -> String? in
            guard parameter.lowercased().hasPrefix("boundary=") else { return nil }
            return parameter.dropFirst("boundary=".count).filter { $0 != "\"" }
        }.first
        guard let boundary, (1...boundaryMax).contains(boundary.utf8.count) else { return nil }
        return boundary
    }

    private static func part(fields: Data, content: Data) -> Part? {
        guard let text = String(data: fields, encoding: .utf8),
            let line = text.components(separatedBy: "\r\n").first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }), let name = parameter("name", of: line)
        else { return nil }
        return Part(name: name, file: parameter("filename", of: line), content: Data(content))
    }

    /// `name="value"`; browsers write a quotation mark within as `%22`.
    private static func parameter(_ name: String, of line: String) -> String? {
        guard let start = line.range(of: "; \(name)=\"") else { return nil }
        guard let end = line[start.upperBound...].firstIndex(of: "\"") else { return nil }
        return String(line[start.upperBound..<end])
    }
}
