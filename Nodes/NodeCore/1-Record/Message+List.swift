import Indicators
import Localisation

extension Message {
    /// Several messages in a row, each in the language of the whole.
    static func list(_ items: [Message], separator: String = ", ") -> Message {
        let places = items.indices.map { "{\($0)}" }.joined(separator: separator)
        return Text(places, places).with(items.map { .message($0) })
    }
}

extension BilingualText {
    /// The label as a message.
    var message: Message { Text(french, english)() }

    /// A code and its label: `price (Prix payé)`.
    func message(of code: String) -> Message {
        Text.recordFieldName.with([.plain(code), .message(message)])
    }
}
