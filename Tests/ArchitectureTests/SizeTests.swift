import Testing

@Suite("Sizes")
struct SizeTests {
    @Test("the tree keeps its sizes")
    func tree() {
        expectNone(SourceTree.writtenFiles.flatMap { SizeRule.violations(in: $0) })
    }

    private func lines(_ count: Int) -> String { String(repeating: "    a()\n", count: count) }

    @Test("a long file fails, a long table of texts does not")
    func files() {
        let longest = SourceFile(path: "A.swift", text: lines(SizeRule.fileLinesMax))
        #expect(SizeRule.violations(in: longest).isEmpty)
        let tooLong = lines(SizeRule.fileLinesMax + 1)
        #expect(SizeRule.violations(in: SourceFile(path: "A.swift", text: tooLong)).count == 1)
        #expect(SizeRule.violations(in: SourceFile(path: "Texts+A.swift", text: tooLong)).isEmpty)
    }

    @Test("a long function fails on the line it begins", arguments: ["func f", "init", "init?"])
    func functions(keyword: String) {
        let head =
            "protocol P { func g() -> Int }\nfunc short() {}\n\(keyword)(\n  a: () -> Void = {}\n)\n{\n"
        let fits = head + lines(SizeRule.functionLinesMax - 5) + "}\n"
        #expect(SizeRule.violations(in: SourceFile(path: "A.swift", text: fits)).isEmpty)
        let tooLong = head + lines(SizeRule.functionLinesMax - 4) + "}\n"
        #expect(
            SizeRule.violations(in: SourceFile(path: "A.swift", text: tooLong)).map(\.line) == [3]
        )
    }

    @Test("a requirement without a body does not take the next function's")
    func requirements() {
        let text = "protocol P {\n func f() async\n func g()\n}\nstruct S {\n" + lines(90) + "}\n"
        #expect(SizeRule.violations(in: SourceFile(path: "A.swift", text: text)).isEmpty)
    }
}
