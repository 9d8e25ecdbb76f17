package import Indicators

/// What a person filled in for a row of the grid.
package struct GridEntry: Sendable, Hashable {
    /// The row.
    package let indicator: IndicatorCode
    /// `1` to `4`; empty for a row that is not scored.
    package let level: String
    /// The word of an `Evidence`.
    package let evidence: String
    /// The document.
    package let reference: String
    /// What was said.
    package let note: String

    /// Takes what was filled in.
    package init(
        indicator: IndicatorCode,
        level: String,
        evidence: String,
        reference: String,
        note: String
    ) {
        self.indicator = indicator
        self.level = level
        self.evidence = evidence
        self.reference = reference
        self.note = note
    }

    /// Whether it says nothing: what a level would rest on is offered beforehand.
    var isEmpty: Bool { level.isEmpty && reference.isEmpty && note.isEmpty }
}
