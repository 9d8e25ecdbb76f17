/// The problems met so far, and where each code was first defined.
struct CatalogueLog {
    /// Beyond this many the rest says nothing new; the reading stops adding.
    static let problemsMax = 200

    private(set) var problems: [CatalogueProblem] = []

    mutating func add(
        _ kind: CatalogueProblem.Kind,
        path: String,
        line: Int? = nil,
        seen: String? = nil
    ) {
        guard problems.count < Self.problemsMax else { return }
        problems.append(CatalogueProblem(path: path, line: line, seen: seen, kind: kind))
    }
}
