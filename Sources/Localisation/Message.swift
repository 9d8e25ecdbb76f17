/// A sentence for a person: an entry of the catalogue and its arguments, not yet in a language.
///
/// Errors and results carry messages; the edge of the process renders them once, in the language
/// the person asked for.
public struct Message: Sendable, Hashable, Codable {
    /// A value bound to a placeholder.
    public indirect enum Argument: Sendable, Hashable, Codable {
        /// A name, a number or a code, shown as it is.
        case plain(String)
        /// A message rendered in the same language as the one that holds it.
        case message(Message)
    }

    /// The catalogue entry.
    public let text: Text
    /// The values of its placeholders, in order.
    public let arguments: [Argument]

    /// Makes a message; usually written `Text.entry(argument)` instead.
    public init(text: Text, arguments: [Argument] = []) {
        self.text = text
        self.arguments = arguments
    }

    /// The sentence in a language.
    ///
    /// A placeholder without an argument is left as it stands, so that a mistake shows itself
    /// instead of hiding a value.
    public func rendered(in language: Language) -> String {
        var result = ""
        var rest = Substring(text.template(in: language))
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let tail = rest[open...]
            guard let close = tail.firstIndex(of: "}") else {
                return result + tail
            }
            let inner = tail[tail.index(after: open)..<close]
            result += resolved(inner, in: language) ?? String(tail[...close])
            rest = tail[tail.index(after: close)...]
        }
        return result + rest
    }

    private func resolved(_ placeholder: Substring, in language: Language) -> String? {
        let parts = placeholder.split(separator: "#", maxSplits: 1)
        guard let number = parts.first.flatMap({ Int($0) }), arguments.indices.contains(number)
        else { return nil }
        let value =
            switch arguments[number] {
            case .plain(let string): string
            case .message(let message): message.rendered(in: language)
            }
        guard parts.count == 2 else { return value }
        let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false)
        guard forms.count == 2, let count = Int(value.filter(\.isNumber)) else { return nil }
        let isSingular = language == .french ? count < 2 : count == 1
        return String(isSingular ? forms[0] : forms[1])
    }
}
