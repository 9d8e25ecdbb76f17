/// What stands around a page.
struct Frame: Sendable {
    /// A place to go to.
    struct Link: Sendable {
        let label: String
        let href: String
        let isCurrent: Bool
    }

    /// The code of the language, for the browser and screen readers.
    let language: String
    /// The other language, its own name and its code.
    let otherLanguage: Link
    let title: String
    /// `/c/N`, from which a page of the cluster makes its addresses; nil outside a cluster.
    let base: String?
    /// The cluster's name.
    let cluster: String?
    /// Every cluster of this machine, when there are several.
    let clusters: [Link]
    let hasSwitch: Bool
    let navigation: [Link]
    /// Whether the browser came in.
    let isInside: Bool
    /// The mark that forms repeat.
    let csrf: String
    /// The page's own address, to come back to.
    let path: String
    /// What was just done.
    let notice: String?
}
