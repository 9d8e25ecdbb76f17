import Localisation

/// One browser that signed in.
struct Session: Sendable {
    /// What its cookie says.
    let id: String
    /// What its forms must repeat.
    let csrf: String
    /// Whose.
    let login: String
    /// Seconds since 1970.
    let beganSeconds: Int64
    var usedSeconds: Int64
    /// The language of its pages.
    var language: Language
    /// What its next page tells it.
    var notice: String?
}
