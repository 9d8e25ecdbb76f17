/// What stands around a page.
struct DashboardFrame: Sendable {
    /// The code of the language, for the browser and screen readers.
    let language: String
    /// The other language, its own name and its code.
    let otherLanguage: String
    let otherCode: String
    let title: String
    let navigation: [Link]
    let hasNavigation: Bool
    /// Who is signed in.
    let person: String?
    /// The mark that forms repeat.
    let csrf: String
    /// The page's own address, to come back to.
    let path: String
    /// What was just done.
    let notice: String?
}

/// A place to go to.
struct Link: Sendable {
    let label: String
    let href: String
    let isCurrent: Bool

    init(_ label: String, _ href: String, isCurrent: Bool = false) {
        self.label = label
        self.href = href
        self.isCurrent = isCurrent
    }
}
