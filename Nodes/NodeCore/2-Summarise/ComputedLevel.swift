package import Indicators
package import Localisation

/// The level that records give an indicator of the grid, or why they give none.
package struct ComputedLevel: Sendable, Hashable {
    /// The level; nil is *not scored*, which is neither 1 nor 0.
    package let level: Level?
    /// What it follows from.
    package let reason: Message
    /// What is worth knowing beside it and changes nothing.
    package let beside: [Message]

    package init(_ level: Level?, _ reason: Message, beside: [Message] = []) {
        self.level = level
        self.reason = reason
        self.beside = beside
    }
}
