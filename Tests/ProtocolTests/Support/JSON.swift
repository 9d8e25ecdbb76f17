/// JSON with its members in the order they were written, so that a vector's file is one text.
indirect enum JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral
{
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSON])
    case object([(String, JSON)])

    init(stringLiteral value: String) { self = .text(value) }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }

    /// A 64-bit integer, as text so that every reader keeps all of its digits.
    static func long(_ value: some BinaryInteger) -> JSON { .text(String(value)) }

    static func array<Item>(_ items: [Item], _ item: (Item) -> JSON) -> JSON {
        .list(items.map(item))
    }

    /// An object with more members.
    func adding(_ members: [(String, JSON)]) -> JSON {
        guard case .object(let own) = self else { return self }
        return .object(own + members)
    }

    /// The file's text, ending with a line break.
    var file: String { printed(indent: "") + "\n" }

    private func printed(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .text(let value): return Self.quoted(value)
        case .number(let value): return String(value)
        case .flag(let value): return String(value)
        case .list(let items) where items.isEmpty: return "[]"
        case .list(let items):
            let lines = items.map { inner + $0.printed(indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
        case .object(let members) where members.isEmpty: return "{}"
        case .object(let members):
            let lines = members.map {
                inner + Self.quoted($0.0) + ": " + $0.1.printed(indent: inner)
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default:
                if scalar.value < 0x20 {
                    let code = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
