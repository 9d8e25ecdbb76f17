import ArgumentParser
import NodeCore

/// The entry of the process: parses, runs, and gives usage errors the exit code of the project.
@main
enum Main {
    static func main() async {
        do {
            var command = try DemonstrationCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard DemonstrationCommand.exitCode(for: error) == .validationFailure else {
                DemonstrationCommand.exit(withError: error)
            }
            Terminal.problem(DemonstrationCommand.fullMessage(for: error))
            Terminal.leave(NodeCore.ExitCode.usage.rawValue)
        }
    }
}
