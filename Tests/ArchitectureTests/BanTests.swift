import Testing

@Suite("What nobody writes")
struct BanTests {
    @Test("the tree has no banned word")
    func tree() {
        expectNone(SourceTree.writtenFiles.flatMap { BanRule.violations(in: $0) })
    }

    @Test("every ban is seen where it holds", arguments: Ban.all.map(\.word))
    func seen(word: String) {
        let file = SourceFile(path: "Sources/Indicators/A.swift", text: "let a = 1\n  \(word) ")
        let found = BanRule.violations(in: file)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.line == 2 && $0.path == file.path })
    }

    @Test("a command prints, a shell reads the clock, a task sleeps")
    func scopes() {
        let command = SourceFile(path: "Hub/grenier-hub/A.swift", text: "print(1); Date()")
        #expect(BanRule.violations(in: command).isEmpty)
        let shell = SourceFile(path: "Hub/HubCore/A.swift", text: "Date(); Task.sleep(for: x)")
        #expect(BanRule.violations(in: shell).isEmpty)
        let library = SourceFile(path: "Hub/HubCore/A.swift", text: "print(1)\nsleep(1)")
        #expect(BanRule.violations(in: library).count == 2)
    }

    @Test("an unchecked conformance needs its proof right above")
    func proof() {
        let path = "Sources/Messaging/A.swift"
        let bare = "/// A socket.\nfinal class A: @unchecked Sendable {}"
        #expect(BanRule.violations(in: SourceFile(path: path, text: bare)).map(\.line) == [2])
        let far = "// Proof: of something else.\nlet b = 1\n" + bare
        #expect(BanRule.violations(in: SourceFile(path: path, text: far)).count == 1)
        let proven =
            "/// A socket.\n// Proof: only one thread touches it.\n@frozen\n"
            + bare
            .dropFirst("/// A socket.\n".count)
        #expect(BanRule.violations(in: SourceFile(path: path, text: proven)).isEmpty)
    }

    @Test("announced work is seen in comments")
    func leftovers() {
        let file = SourceFile(path: "Tests/A/A.swift", text: "// \("TO" + "DO"): later")
        #expect(BanRule.violations(in: file).count == 1)
    }
}
