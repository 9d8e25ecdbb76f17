import Indicators

/// A field of a form as its template shows it: exactly one of the ways to fill it in is set.
struct FieldView: Sendable {
    /// Something to pick.
    struct Option: Sendable {
        let value: String
        let label: String
        var isChosen = false
        /// Grams of one such unit by crop, as JSON, for the script that shows the sum.
        var grams: String?
    }

    /// Options under one heading.
    struct Group: Sendable {
        let label: String
        let options: [Option]
    }

    let name: String
    let id: String
    let label: String
    let isRequired: Bool
    /// What is wrong with it.
    let problem: String?
    let value: String
    /// Whether the cursor goes here when the page opens.
    var isFirst = false
    /// Words under the field.
    var hint: String?

    // How it is filled in.
    var line: Line?
    var lines: Lines?
    var number: Number?
    var choice: Choice?

    /// A line of text, with what was typed there before.
    struct Line: Sendable {
        let isDay: Bool
        let suggestions: [String]
        let hasSuggestions: Bool
    }

    /// Several lines of text.
    struct Lines: Sendable {
        let count: Int
    }

    /// A number, in one of several units.
    struct Number: Sendable {
        /// The unit, where there is no other.
        let unit: String?
        /// The units to choose from.
        let units: [Option]
        let hasUnits: Bool
        let unitName: String
    }

    /// One of a few.
    struct Choice: Sendable {
        let options: [Option]
        let groups: [Group]
        /// Whether nothing may be picked.
        let mayBeEmpty: Bool
        let isCrop: Bool
    }
}
