public import Localisation

/// A label of the catalogue in both languages of the product.
public struct BilingualText: Sendable, Hashable, Codable {
    /// The French wording.
    public let french: String
    /// The English wording.
    public let english: String

    /// Makes a label.
    public init(french: String, english: String) {
        self.french = french
        self.english = english
    }

    /// The wording in a language.
    public func text(in language: Language) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }
}
