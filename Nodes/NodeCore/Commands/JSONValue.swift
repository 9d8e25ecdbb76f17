import ClusterProtocol
import Indicators
import Statistics

/// A JSON document under construction: keys keep their order and numbers their exact digits.
indirect enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number in its final digits.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    struct Member: Sendable, Hashable {
        let key: String
        let value: JSONValue
    }

    static func integer(_ value: some BinaryInteger) -> JSONValue { .number(String(value)) }

    static func optional(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

    static func optional(_ value: (some BinaryInteger)?) -> JSONValue {
        value.map { .integer($0) } ?? .null
    }

    /// A published number, with its decimals.
    static func figure(_ value: PublishedNumber?) -> JSONValue {
        value.map { .number($0.description) } ?? .null
    }

    /// A wire integer in its indicator's unit.
    static func decimal(_ value: Int64, _ decimals: Int) -> JSONValue {
        .number(FixedPoint.canonical(value, decimals: decimals))
    }

    /// An instant, RFC 3339 in UTC.
    static func instant(_ seconds: Int64?) -> JSONValue {
        seconds.map { .string(Instant.text($0)) } ?? .null
    }

    /// A document, with its format first.
    static func document(
        _ format: String,
        _ members: KeyValuePairs<String, JSONValue>
    ) -> JSONValue {
        .object(
            [Member(key: "format", value: .string("grenier/\(format)/1"))]
                + members.map { Member(key: $0.key, value: $0.value) }
        )
    }

    /// The document's text, on one line.
    var text: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let string): Self.quoted(string)
        case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.map { Self.quoted($0.key) + ":" + $0.value.text }
                .joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ string: String) -> String {
        var result = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }
}

/// Instants as text.
enum Instant {
    /// RFC 3339 in UTC, as "2026-11-21T08:36:00Z".
    static func text(_ seconds: Int64) -> String {
        let day = DayNumber(secondsSince1970: seconds)
        let rest = seconds - Int64(day.value) * 86_400
        let parts = [rest / 3_600, rest / 60 % 60, rest % 60].map {
            ($0 < 10 ? "0" : "") + String($0)
        }
        return day.iso8601 + "T" + parts.joined(separator: ":") + "Z"
    }
}
