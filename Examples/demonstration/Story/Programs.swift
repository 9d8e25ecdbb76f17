import Foundation
import Localisation

/// The programs that a story starts.
struct Programs: Sendable {
    let hub: Program
    let node: Program
    /// This very program, which holds many nodes at once.
    let worker: Program

    /// - Throws: `DemonstrationError.missing` for what is no program.
    init(hub: String, node: String, language: Language, in folders: Folders) throws {
        func program(_ path: String) throws -> Program {
            guard FileManager.default.isExecutableFile(atPath: path) else {
                throw DemonstrationError.missing(path: path)
            }
            return Program(
                executable: path,
                scratch: folders.scratch,
                common: ["--lang", language.rawValue]
            )
        }
        self.hub = try program(hub)
        self.node = try program(node)
        worker = Program(
            executable: Bundle.main.executablePath ?? CommandLine.arguments[0],
            scratch: folders.scratch
        )
    }
}
