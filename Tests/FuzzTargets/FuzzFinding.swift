/// A law that some bytes broke.
package struct FuzzFinding: Error, Sendable, Hashable, CustomStringConvertible {
    /// The law, and what was seen instead.
    package let description: String

    package init(_ description: String) { self.description = description }
}
