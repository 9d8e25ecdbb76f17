import Foundation
import NodeConsole
import TestSupport
import Testing
import WebFrame

/// What a form with a file sends, read byte for byte.
@Suite("Un formulaire avec un fichier")
struct MultipartTests {
    private let type = "multipart/form-data; boundary=----frontiere7"

    private func body(_ parts: [(fields: String, content: [UInt8])], end: String = "--") -> Data {
        var data = Data()
        for part in parts {
            data += Data("------frontiere7\r\nContent-Disposition: \(part.fields)\r\n\r\n".utf8)
            data += Data(part.content) + Data("\r\n".utf8)
        }
        return data + Data("------frontiere7\(end)\r\n".utf8)
    }

    @Test("text and any bytes come out as they went in, line ends and dashes too")
    func parts() throws {
        let bytes = [UInt8](0...255) + Array("\r\n--\r\n------front\r\n".utf8)
        let parts = try #require(
            MultipartForm.parts(
                of: body([
                    ("form-data; name=\"csrf\"", Array("abc".utf8)),
                    (
                        "form-data; name=\"fichier\"; filename=\"reçus.grn\"\r\n"
                            + "Content-Type: application/octet-stream",
                        bytes
                    ),
                    ("form-data; name=\"vide\"; filename=\"\"", []),
                ]),
                contentType: type
            )
        )
        #expect(parts.map(\.name) == ["csrf", "fichier", "vide"])
        #expect(parts.map(\.file) == [nil, "reçus.grn", ""])
        #expect(parts[0].content == Data("abc".utf8) && parts[2].content.isEmpty)
        #expect(parts[1].content == Data(bytes))
    }

    @Test("anything else is no form")
    func refused() {
        let whole = body([("form-data; name=\"a\"", [1, 2, 3])])
        for type in [
            "", "application/x-www-form-urlencoded", "multipart/form-data",
            "multipart/form-data; boundary=", "multipart/form-data; boundary=autre",
            "multipart/form-data; boundary=" + String(repeating: "b", count: 71),
        ] {
            #expect(MultipartForm.parts(of: whole, contentType: type) == nil, "\(type)")
        }
        // Cut anywhere before its end it is none either, and never more than was sent.
        for length in 0..<(whole.count - 4) {
            #expect(MultipartForm.parts(of: whole.prefix(length), contentType: type) == nil)
        }
        let many = body(Array(repeating: ("form-data; name=\"a\"", [1]), count: 21))
        #expect(MultipartForm.parts(of: many, contentType: type) == nil)
        let nameless = body([("form-data", [1])])
        #expect(MultipartForm.parts(of: nameless, contentType: type) == nil)
    }
}
