import Testing

@Suite("Everything in its place")
struct PlacementTests {
    @Test("the tree keeps unprotected tables, pointers, generated types and SQL in their place")
    func tree() {
        expectNone(SourceTree.writtenFiles.flatMap { PlacementRule.violations(in: $0) })
    }

    @Test(
        "a privileged import elsewhere fails",
        arguments: [
            ("Hub/HubCore/6-Release/A.swift", "@_spi(Unprotected) import Statistics"),
            ("Hub/HubDashboard/A.swift", "@_spi(Unprotected) public import Statistics"),
            (
                "Protocols/ClusterProtocol/Release/A.swift",
                "@_spi(VerifiedRelease) import Statistics"
            ),
            ("Nodes/NodeCore/ReleaseDecoding.swift", "@_spi(VerifiedRelease) import Statistics"),
            ("Hub/HubCore/5-Protect/A.swift", "@_spi(Other) import Statistics"),
        ]
    )
    func privileges(path: String, line: String) {
        #expect(PlacementRule.violations(in: SourceFile(path: path, text: line)).count == 1)
    }

    @Test(
        "a privileged import where it belongs passes",
        arguments: [
            ("Hub/HubCore/4-Aggregate/A.swift", "@_spi(Unprotected) import Statistics"),
            (
                "Protocols/ClusterProtocol/Release/ReleaseDecoding.swift",
                "@_spi(VerifiedRelease) public import Statistics"
            ),
            ("Tests/StatisticsTests/A.swift", "@_spi(Unprotected) import Statistics"),
        ]
    )
    func privilegesInPlace(path: String, line: String) {
        #expect(PlacementRule.violations(in: SourceFile(path: path, text: line)).isEmpty)
    }

    @Test(
        "a confined word elsewhere fails",
        arguments: [
            "var p: OpaquePointer", "import CZeroMQ", "SwiftProtobuf.Message", "import GRDB",
        ]
    )
    func confinements(line: String) {
        let file = SourceFile(path: "Sources/Exchange/A.swift", text: line)
        #expect(PlacementRule.violations(in: file).count == 1)
    }
}
