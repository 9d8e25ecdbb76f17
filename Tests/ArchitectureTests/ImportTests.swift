import Testing

@Suite("Who imports whom")
struct ImportTests {
    @Test("every file imports what its room may")
    func rooms() {
        let files = SourceTree.swiftFiles.filter { !$0.isIn("Tests") }
        #expect(!files.isEmpty)
        expectNone(files.flatMap { ImportRule.violations(in: $0) })
    }

    @Test("tests see what is public or package, through Swift Testing")
    func tests() {
        let files = SourceTree.writtenFiles.filter { $0.isIn("Tests") }
        expectNone(files.flatMap { ImportRule.violations(inTest: $0) })
    }

    @Test("every arrow of the manifest is one the design has")
    func manifest() throws {
        let text = try #require(SourceTree.text(of: "Package.swift"))
        let manifest = Manifest(SourceFile(path: "Package.swift", text: text))
        #expect(manifest.targets.count >= 10)
        expectNone(ImportRule.violations(in: manifest))
    }

    @Test(
        "a forbidden import is seen however it is written",
        arguments: [
            "import GRDB", "@_spi(Unprotected) import NodeCore", "public import Foundation",
            "internal import struct HubCore.Journal", "  @preconcurrency import Glibc",
            "#if canImport(Logging)\nimport Logging\n#endif",
        ]
    )
    func forbidden(line: String) {
        let file = SourceFile(
            path: "Sources/Statistics/A.swift",
            text: "import Statistics2\n" + line
        )
        #expect(ImportRule.violations(in: file).count == 2)
    }

    @Test("what is allowed passes, and an import in a comment or a literal is none")
    func allowed() {
        let text = "// import GRDB\nlet a = \"import GRDB\"\npublic import Statistics\nimport Yams"
        let indicators = SourceFile(path: "Sources/Indicators/A.swift", text: text)
        #expect(ImportRule.violations(in: indicators).map(\.line) == [3])
        let core = SourceFile(path: "Hub/HubCore/A.swift", text: "public import Statistics")
        #expect(ImportRule.violations(in: core).isEmpty)
    }

    @Test("a folder that is in no room fails")
    func unknownRoom() {
        let file = SourceFile(path: "Sources/Utilities/A.swift", text: "")
        #expect(ImportRule.violations(in: file).count == 1)
    }

    @Test("a manifest with a forbidden arrow, a misplaced room or an unknown one fails")
    func badManifest() {
        let manifest = Manifest(
            SourceFile(
                path: "Package.swift",
                text: """
                    .target(name: "Statistics", dependencies: ["Messaging"]),
                    .target(
                        name: "Indicators",
                        dependencies: ["Localisation", .product(name: "GRDB", package: "GRDB.swift")]
                    ),
                    .target(name: "Reports", path: "Hub/Reports"),
                    .target(name: "Utilities"),
                    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"]),
                    """
            )
        )
        let messages = ImportRule.violations(in: manifest).map(\.message)
        #expect(
            messages == [
                "Statistics may not depend on Messaging", "Indicators may not depend on GRDB",
                "Reports lies in Sources/Reports, not Hub/Reports",
                "Utilities is in no room: add it to Room.all",
            ]
        )
    }

    @Test("a test that reaches inside fails")
    func badTest() {
        let file = SourceFile(
            path: "Tests/A/A.swift",
            text: "import XCTest\n@testable import NodeCore\nimport Testing"
        )
        #expect(ImportRule.violations(inTest: file).map(\.line) == [1, 2])
    }
}
