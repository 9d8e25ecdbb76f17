/// One entry of the string catalogue: the same sentence in every language of the product.
///
/// Entries are static members declared in the files `Texts+….swift` of this module, so that a
/// missing translation is a compile error. Placeholders are `{0}`, `{1}` …; a plural is written
/// `{0#ferme|fermes}` and picks its form from the integer argument of that number (in French zero
/// takes the singular, in English the plural).
public struct Text: Sendable, Hashable, Codable {
    /// The French template.
    public let french: String
    /// The English template.
    public let english: String

    /// Declares an entry of the catalogue.
    public init(_ french: String, _ english: String) {
        self.french = french
        self.english = english
    }

    /// The template in a language.
    public func template(in language: Language) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }

    /// Binds arguments to the placeholders, in order.
    ///
    /// Arguments are values a person may see; secrets never travel in a message.
    public func callAsFunction(_ arguments: any CustomStringConvertible...) -> Message {
        Message(text: self, arguments: arguments.map { .plain($0.description) })
    }

    /// Binds arguments some of which are themselves to be translated.
    public func with(_ arguments: [Message.Argument]) -> Message {
        Message(text: self, arguments: arguments)
    }
}
