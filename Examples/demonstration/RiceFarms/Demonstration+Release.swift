import Localisation

/// The release, and why figures are withheld from it.
extension Demonstration {
    /// Asks why first, which only the root's staff may, then releases once.
    func release() async throws -> ReleaseReport {
        narrator.heading(Text.demoHeadingRelease())
        let french = options.language == .french
        let signature = [
            "--dir", national.folder, "--demonstration",
            "--signed-by", french ? "Démonstration" : "Demonstration",
            "--function", french ? "Coordination nationale" : "National coordination",
        ]
        let hub = national.program
        let report = try await hub.document(
            ReleaseReport.self,
            ["release", "--dry-run"] + signature
        )
        narrator.step(try await hub.text(["release"] + signature))
        return report
    }
}
