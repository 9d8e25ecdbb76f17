/// Yes or no as people and programs write it, in either language.
enum TypedYesNo {
    /// Nil for anything else.
    static func read(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "1", "oui", "yes", "true": true
        case "0", "non", "no", "false": false
        default: nil
        }
    }
}
