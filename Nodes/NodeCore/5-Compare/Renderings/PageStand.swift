/// Where a page is served from rather than kept as a file: its style and its script have addresses there,
/// so that nothing needs to stand in the page itself.
package struct PageStand: Sendable, Hashable {
    /// The address of the style.
    let style: String
    /// The address of the script that makes the print button work.
    let script: String
    /// The address to go back to.
    let back: String

    /// Takes the addresses.
    package init(style: String, script: String, back: String) {
        self.style = style
        self.script = script
        self.back = back
    }
}
