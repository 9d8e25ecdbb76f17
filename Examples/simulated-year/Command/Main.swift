import ArgumentParser

/// The entry of the process: parses, runs, and gives usage errors the exit code of the project.
@main
enum Main {
    static func main() async {
        do {
            var command = try SimulateYear.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard SimulateYear.exitCode(for: error) == .validationFailure else {
                SimulateYear.exit(withError: error)
            }
            Terminal.problem(SimulateYear.fullMessage(for: error))
            Terminal.leave(2)
        }
    }
}
