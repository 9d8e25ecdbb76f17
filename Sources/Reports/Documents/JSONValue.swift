import Indicators
public import Statistics

/// A JSON document whose keys keep their order, whose nulls are written, and whose decimal numbers
/// are the published ones to the last digit.
public enum JSONValue: Sendable, Hashable {
    /// `null`: withheld or unknown.
    case null
    /// A truth value.
    case bool(Bool)
    /// A number in its final digits.
    case number(String)
    /// A text.
    case text(String)
    /// A list.
    case array([JSONValue])
    /// Keys and values, in order.
    case object([Member])

    /// One key and its value.
    public struct Member: Sendable, Hashable {
        /// The key.
        public let key: String
        /// Its value.
        public let value: JSONValue

        /// Takes a key and its value.
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// A text, or null.
    public static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    /// A whole number, or null.
    public static func optional(_ number: (some BinaryInteger)?) -> JSONValue {
        number.map { .integer($0) } ?? .null
    }

    /// A decimal number, or null.
    public static func optional(_ number: PublishedNumber?) -> JSONValue {
        number.map { .number($0.description) } ?? .null
    }

    /// A whole number.
    public static func integer(_ value: some BinaryInteger) -> JSONValue {
        .number(String(value))
    }

    /// A fixed-point integer in its indicator's unit.
    public static func decimal(_ value: Int64, _ decimals: Int) -> JSONValue {
        .number(FixedPoint.canonical(value, decimals: decimals))
    }

    /// An instant in seconds since 1970, RFC 3339 in UTC, or null.
    public static func instant(_ seconds: Int64?) -> JSONValue {
        seconds.map { .text(Instant.text($0)) } ?? .null
    }

    /// A document, its format first.
    public static func document(
        _ format: String,
        _ members: KeyValuePairs<String, JSONValue>
    ) -> JSONValue {
        .object(
            [Member("format", .text("grenier/\(format)/1"))]
                + members.map { Member($0.key, $0.value) }
        )
    }

    /// The document's text, on one line.
    public var encoded: String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .number(let digits): output += digits
        case .text(let value): Self.write(value, to: &output)
        case .array(let values):
            output += "["
            for (index, value) in values.enumerated() {
                if index > 0 { output += "," }
                value.write(to: &output)
            }
            output += "]"
        case .object(let members):
            output += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { output += "," }
                Self.write(member.key, to: &output)
                output += ":"
                member.value.write(to: &output)
            }
            output += "}"
        }
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A list.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .number(String(value)) }
    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Keys and values, in the order written.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
