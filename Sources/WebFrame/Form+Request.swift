import Foundation
import HTTPTypes
package import Hummingbird

extension Form {
    /// Reads the body of a request; `fileBytesMax` is what a form with a file may hold, nil for any other.
    ///
    /// - Throws: `FormFailure` when it is too long or no form.
    package static func read(_ request: Request, fileBytesMax: Int? = nil) async throws -> Form {
        let bytesMax = fileBytesMax.map { $0 + Form.bytesMax } ?? Form.bytesMax
        let body: ByteBuffer
        do {
            body = try await request.body.collect(upTo: bytesMax)
        } catch {
            throw FormFailure.tooLong(bytesMax: bytesMax)
        }
        let form =
            fileBytesMax == nil
            ? Form(encoded: String(buffer: body))
            : Form(
                multipart: Data(body.readableBytesView),
                contentType: request.headers[.contentType] ?? ""
            )
        guard let form else { throw FormFailure.unreadable }
        return form
    }
}
