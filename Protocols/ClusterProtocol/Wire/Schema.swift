import Foundation
import SwiftProtobuf

/// The one place where bytes become messages of the schema and back.
enum Schema {
    /// Deep nesting is refused before it can exhaust a stack; the schema itself nests 6 deep.
    private static let options: BinaryDecodingOptions = {
        var options = BinaryDecodingOptions()
        options.messageDepthLimit = 16
        return options
    }()

    static func decode<Body: SwiftProtobuf.Message>(
        _ bytes: [UInt8],
        _ name: String,
        as type: Body.Type = Body.self
    ) throws(ProtocolError) -> Body {
        do {
            return try Body(serializedBytes: bytes, options: options)
        } catch {
            throw ProtocolError(.malformed, "\(name): not a message of the schema")
        }
    }

    /// Encoding cannot fail for the messages of this schema, which have no required field.
    static func encode(
        _ message: some SwiftProtobuf.Message,
        _ name: String
    ) throws(ProtocolError)
        -> [UInt8]
    {
        do {
            return try message.serializedBytes()
        } catch {
            throw ProtocolError(.malformed, "\(name): could not be encoded")
        }
    }
}
