/// Who may import whom.
///
/// The build refuses an import without its arrow in `Package.swift`; this rule refuses the arrow
/// itself when the design does not have it.
enum ImportRule {
    /// Imports of a file that its room may not have.
    static func violations(in file: SourceFile) -> [Violation] {
        guard let room = Room.holding(file.path) else {
            return [
                Violation(
                    path: file.path,
                    line: 1,
                    message:
                        "this folder is in no room: add it to Room.all, with what it may import"
                )
            ]
        }
        return ImportStatement.all(in: file).compactMap { statement in
            let isAllowed =
                room.ours.contains(statement.module) || room.others.contains(statement.module)
                || room.system.contains(statement.module)
            guard !isAllowed else { return nil }
            return Violation(
                path: file.path,
                line: statement.line,
                message: "\(room.name) may not import \(statement.module): pass it a value, "
                    + "or do this in a room that may (docs/architecture.md)"
            )
        }
    }

    /// Imports of a test file that hide what a test rests on.
    static func violations(inTest file: SourceFile) -> [Violation] {
        ImportStatement.all(in: file).compactMap { statement in
            if statement.module == "XCTest" {
                return Violation(
                    path: file.path,
                    line: statement.line,
                    message: "write `import Testing`"
                )
            }
            guard statement.attributes.contains("@testable") else { return nil }
            return Violation(
                path: file.path,
                line: statement.line,
                message: "not @testable: give what the test needs `package` access"
            )
        }
    }

    /// Targets of the manifest that are in no room, elsewhere than their room, or with an arrow
    /// the table does not have.
    static func violations(in manifest: Manifest) -> [Violation] {
        manifest.targets.filter { !$0.isTest && !$0.path.hasPrefix("Tests/") }.flatMap {
            target -> [Violation] in
            func violation(_ message: String) -> Violation {
                Violation(path: "Package.swift", line: target.line, message: message)
            }
            guard let room = Room.all.first(where: { $0.name == target.name }) else {
                return [violation("\(target.name) is in no room: add it to Room.all")]
            }
            var found: [Violation] = []
            if target.path != room.folder {
                found.append(violation("\(target.name) lies in \(room.folder), not \(target.path)"))
            }
            let allowed = room.ours.union(room.others)
            for dependency in target.dependencies where !allowed.contains(dependency) {
                found.append(violation("\(target.name) may not depend on \(dependency)"))
            }
            return found
        }
    }
}
