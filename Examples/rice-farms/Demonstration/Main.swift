import ArgumentParser
import NodeCore

/// The entry of the process: parses, runs, and gives usage errors the exit code of the project.
@main
enum Main {
    static func main() async {
        do {
            var command = try RiceFarms.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard RiceFarms.exitCode(for: error) == .validationFailure else {
                RiceFarms.exit(withError: error)
            }
            Terminal.problem(RiceFarms.fullMessage(for: error))
            Terminal.leave(NodeCore.ExitCode.usage.rawValue)
        }
    }
}
