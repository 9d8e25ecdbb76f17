import Testing

@Suite("Reading Swift")
struct ScannerTests {
    @Test("comments and literals are not code, interpolations are")
    func blanking() {
        let file = SourceFile(
            path: "a.swift",
            text: ##"""
                let a = "try! \(f("x", try! g())) as!" // try!
                /* try! /* nested */ try! */ let b = #"try! " \#(h())"#
                let c = """
                    fatalError( "quoted" \"""
                    """; let d = 1
                """##
        )
        #expect(file.occurrences(of: "try!").count == 1)
        #expect(file.occurrences(of: "as!").isEmpty)
        #expect(file.occurrences(of: "fatalError(").isEmpty)
        #expect(file.occurrences(of: "h()").count == 1)
        #expect(file.occurrences(of: "let").count == 4)
        #expect(file.occurrences(of: "let d").map { file.line(at: $0) } == [5])
        #expect(file.code.count == file.text.utf8.count)
    }

    @Test("a word is found whole")
    func wholeWords() {
        let file = SourceFile(path: "a.swift", text: "has! Anything Any AnyHashable myAny any Any?")
        #expect(file.occurrences(of: "as!").isEmpty)
        #expect(file.occurrences(of: "Any").count == 2)
    }

    @Test("escapes of a literal are resolved")
    func escapes() {
        #expect(
            StringLiteral(offset: 0, raw: #"a\u{00A0}: \"b\"\n{0}"#).text == "a\u{A0}: \"b\"\n{0}"
        )
    }

    @Test("the tree is found")
    func tree() {
        #expect(SourceTree.exists("Package.swift"))
        #expect(SourceTree.swiftFiles.contains { $0.path.hasSuffix("ScannerTests.swift") })
    }
}
