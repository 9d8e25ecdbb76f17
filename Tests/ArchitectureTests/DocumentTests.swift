import Testing

@Suite("Documents tell the truth")
struct DocumentTests {
    private var documents: [(path: String, text: String)] {
        SourceTree.allPaths.filter { $0.hasSuffix(".md") }.compactMap { path in
            SourceTree.text(of: path).map { (path, $0) }
        }
    }

    @Test("every link leads to a file, every anchor to a heading")
    func links() {
        let rule = LinkRule(text: SourceTree.text(of:), exists: SourceTree.exists(_:))
        expectNone(documents.flatMap { rule.violations(in: $0.path, text: $0.text) })
    }

    @Test("every file that docs/architecture.md names exists")
    func namedFiles() throws {
        let path = "docs/architecture.md"
        let text = try #require(SourceTree.text(of: path))
        expectNone(
            NamedFileRule.violations(in: path, text: text, files: SourceTree.allPaths)
        )
    }

    @Test("every dependency has its reason")
    func dependencies() throws {
        let manifest = try #require(SourceTree.text(of: "Package.swift"))
        expectNone(
            DependencyRule.violations(
                manifest: Manifest(SourceFile(path: "Package.swift", text: manifest)),
                setup: try #require(SourceTree.text(of: "Scripts/setup.sh")),
                requirements: try #require(SourceTree.text(of: DependencyRule.requirements)),
                document: try #require(SourceTree.text(of: DependencyRule.document))
            )
        )
    }

    @Test("the README opens with the picture and the two commands")
    func readme() throws {
        let text = try #require(SourceTree.text(of: "README.md"))
        expectNone(DocumentRule.violations(readme: text))
    }

    @Test("the changelog, the verbs and the schema keep their form")
    func forms() throws {
        let changelog = try #require(SourceTree.text(of: "CHANGELOG.md"))
        expectNone(DocumentRule.violations(changelog: changelog))
        let run = try #require(SourceTree.text(of: "run"))
        expectNone(DocumentRule.violations(run: run))
        let schema = try #require(SourceTree.text(of: "Protocols/grenier.proto"))
        expectNone(DocumentRule.violations(schema: schema))
    }

    @Test("a link to nowhere fails")
    func badLinks() {
        let files = ["docs/a.md": "# Un titre : essai\n## Bis\n## Bis\n"]
        let rule = LinkRule(text: { files[$0] }, exists: { files[$0] != nil })
        let text = """
            # Here
            [ok](a.md) [ok](a.md#un-titre--essai) [ok](#here) [ok](../docs/a.md#bis-1)
            [ok](https://example.org/x#y) `[not a link](nowhere)`
            ```
            [not a link](nowhere)
            ```
            [bad](b.md)
            [bad](a.md#rien) [bad](#rien)
            <img src="c.svg">
            """
        let found = rule.violations(in: "docs/b.md", text: text)
        #expect(found.map(\.line) == [7, 8, 8, 9])
    }

    @Test("a named file that is not there fails")
    func badNamedFiles() {
        let text =
            "`A.swift` `Hub/B.swift` `Hub` `Hub/` `./run demo` `C.swift` `Hub/C.swift` `Nodes/`"
        let found = NamedFileRule.violations(
            in: "a.md",
            text: text,
            files: ["Sources/A.swift", "Hub/B.swift"]
        )
        #expect(
            found.map { $0.message.prefix { $0 != " " } } == [
                "`C.swift`", "`Hub/C.swift`", "`Nodes/`",
            ]
        )
    }

    @Test("a dependency without a row, and a row without its dependency, fail")
    func badDependencies() {
        let manifest = Manifest(
            SourceFile(
                path: "Package.swift",
                text: """
                    .package(url: "https://github.com/o/used", from: "1.0.0"),
                    .package(url: "https://github.com/o/new", from: "1.0.0"),
                    providers: [.apt(["libnew-dev"])]
                    """
            )
        )
        let document = """
            ## Swift packages
            | Package | Why |
            |---|---|
            | [used](https://github.com/o/used) | reason |
            | [gone](https://github.com/o/gone) | reason |
            ## System packages
            | Package | Why |
            |---|---|
            | `git` | reason |
            ## Python packages
            | Package | Why |
            |---|---|
            | `old` | reason |
            """
        let found = DependencyRule.violations(
            manifest: manifest,
            setup: "need git command -v git\n",
            requirements: "# pinned\nyoung==1.0\n",
            document: document
        )
        #expect(
            found.map(\.path) == [
                "Package.swift", "docs/dependencies.md", "Tests/Browser/requirements.txt",
                "docs/dependencies.md", "Scripts/setup.sh",
            ]
        )
    }

    @Test("faulty front documents fail")
    func badForms() {
        #expect(DocumentRule.violations(readme: "# Grenier\n./run demo").count == 2)
        #expect(DocumentRule.violations(changelog: "## [1.0.0]\n## [Unreleased]").count == 1)
        let verbs = DocumentRule.verbs.dropFirst().map { "verb_\($0)() { # \($0): text" }
        #expect(DocumentRule.violations(run: verbs.joined(separator: "\n")).count == 1)
        #expect(
            DocumentRule.violations(schema: "// a double\nuint64 a = 1;\ndouble b = 2;").count == 1
        )
    }
}
