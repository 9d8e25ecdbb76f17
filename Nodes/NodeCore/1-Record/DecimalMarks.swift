/// Watches that one file writes its decimals in one way.
///
/// "1.500" beside "1,5" could be one thousand five hundred or one and a half: a person must say.
struct DecimalMarks {
    private var first: (mark: Character, text: String)?

    /// The earlier number that is written with the other mark, if there is one.
    mutating func conflict(in text: String) -> String? {
        let marks = text.filter { $0 == "." || $0 == "," }
        guard marks.count == 1, let mark = marks.first else { return nil }
        guard let first else {
            self.first = (mark, text)
            return nil
        }
        return first.mark == mark ? nil : first.text
    }
}
