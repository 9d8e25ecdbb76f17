import Localisation

/// One browser that came in.
struct Session: Sendable {
    /// What its cookie says.
    let id: String
    /// What its forms must repeat.
    let csrf: String
    /// The language of its pages.
    var language: Language
    /// Whether it gave the code, where one is asked for.
    var isUnlocked: Bool
    /// What its next page tells it.
    var notice: String?

    init(id: String, csrf: String, language: Language, isUnlocked: Bool) {
        self.id = id
        self.csrf = csrf
        self.language = language
        self.isUnlocked = isUnlocked
    }
}
