extension QRSymbol {
    /// Black on white, whatever the colours of the terminal: most readers want it so.
    private static let colours = "\u{1B}[38;5;16;48;5;231m"
    private static let plain = "\u{1B}[0m"

    /// The picture as lines of half blocks, two modules one above the other in a character, each
    /// line ended by a line break.
    public var terminalText: String {
        let zone = Self.quietZone
        return stride(from: -zone, to: side + zone, by: 2).map { row in
            let line = (-zone..<side + zone).map { column in
                Self.character(
                    isDark(row: row, column: column),
                    isDark(row: row + 1, column: column)
                )
            }
            return Self.colours + String(line) + Self.plain + "\n"
        }.joined()
    }

    private static func character(_ isUpperDark: Bool, _ isLowerDark: Bool) -> Character {
        switch (isUpperDark, isLowerDark) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
    }
}
