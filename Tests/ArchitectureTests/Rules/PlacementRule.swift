import Foundation

/// Things that have one place in the house.
enum PlacementRule {
    /// A privileged import and who may write it.
    struct Privilege {
        let spi: String
        let places: [String]
        let reason: String
    }

    /// A word and the folders it stays in.
    struct Confinement {
        let words: [String]
        let places: [String]
        let reason: String
    }

    static let privileges = [
        Privilege(
            spi: "Unprotected",
            places: ["Hub/HubCore/4-Aggregate", "Hub/HubCore/5-Protect", "Benchmarks"],
            reason: "unprotected tables stay between the fold and the gate: take a ReleasedTable"
        ),
        Privilege(
            spi: "VerifiedRelease",
            places: ["Protocols/ClusterProtocol/*/ReleaseDecoding.swift"],
            reason: "a ReleasedTable comes from the gate or from a verified release, nothing else"
        ),
    ]

    static let confinements = [
        Confinement(
            words: ["OpaquePointer", "UnsafeMutablePointer", "UnsafeMutableRawPointer"],
            places: ["Sources/Messaging", "Sources/LinearSolver", "Sources/Spreadsheets"],
            reason: "C pointers stay in Messaging, LinearSolver and Spreadsheets"
        ),
        Confinement(
            words: ["CZeroMQ"],
            places: ["Sources/Messaging"],
            reason: "ZeroMQ stays in Messaging"
        ),
        Confinement(
            words: ["CClp"],
            places: ["Sources/LinearSolver"],
            reason: "which solver is used stays in LinearSolver"
        ),
        Confinement(
            words: ["CQREncode"],
            places: ["Sources/Invitations"],
            reason: "which library draws QR codes stays in Invitations"
        ),
        Confinement(
            words: ["CZip", "CLibXML2", "CXLSXWriter"],
            places: ["Sources/Spreadsheets"],
            reason: "how a workbook is packed stays in Spreadsheets"
        ),
        Confinement(
            words: ["SwiftProtobuf"],
            places: ["Protocols/ClusterProtocol"],
            reason: "generated types stay in ClusterProtocol: use its values"
        ),
        Confinement(
            words: ["GRDB"],
            places: ["Nodes/NodeCore", "Hub/HubCore"],
            reason: "SQL stays in the cores: ask a store"
        ),
        Confinement(
            words: ["Hummingbird", "Mustache"],
            places: [
                "Nodes/NodeConsole", "Hub/HubDashboard", "Sources/Reports", "Sources/WebFrame",
            ],
            reason: "HTTP and templates stay in the rooms of pages"
        ),
    ]

    static func violations(in file: SourceFile) -> [Violation] {
        guard !file.isIn("Tests") else { return [] }
        let imports = ImportStatement.all(in: file).flatMap { statement in
            statement.spi.compactMap { spi -> Violation? in
                let privilege = privileges.first { $0.spi == spi }
                if let privilege, privilege.places.contains(where: { holds(file, in: $0) }) {
                    return nil
                }
                return Violation(
                    path: file.path,
                    line: statement.line,
                    message: "@_spi(\(spi)) is not for this file: "
                        + (privilege?.reason ?? "no rule knows this name")
                )
            }
        }
        let words = confinements.filter { confinement in
            !confinement.places.contains { file.isIn($0) }
        }.flatMap { confinement in
            confinement.words.flatMap { file.occurrences(of: $0) }.map {
                file.violation(at: $0, confinement.reason)
            }
        }
        return imports + words
    }

    /// Whether a file is in a place: a folder, or a file in any folder under one (`A/*/B.swift`).
    private static func holds(_ file: SourceFile, in place: String) -> Bool {
        guard let star = place.range(of: "/*/") else { return file.isIn(place) }
        return file.isIn(String(place[..<star.lowerBound]))
            && file.name == String(place[star.upperBound...])
    }
}
