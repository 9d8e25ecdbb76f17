import HTTPTypes
package import Hummingbird

extension Response {
    /// After a form: look at the page there.
    package static func redirect(to address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }

    /// A text of a type such as `text/html; charset=utf-8`.
    package static func text(
        _ text: String,
        type: String,
        _ status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    /// A file that the program carries.
    package static func asset(_ bytes: [UInt8], type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}

extension Request {
    /// What stands after the question mark, percent signs resolved.
    package var query: [String: String] { queryForm?.values ?? [:] }

    /// The same with every value of a name, or nil when it cannot be read.
    package var queryForm: Form? { Form(encoded: uri.query ?? "") }
}
