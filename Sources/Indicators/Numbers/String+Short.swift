extension String {
    /// The text as a message quotes it: on one line and cut when long.
    var shownShort: String {
        let lengthMax = 60
        let line = String(map { $0.isNewline ? "⏎" : $0 })
        return line.count > lengthMax ? line.prefix(lengthMax) + "…" : line
    }
}
