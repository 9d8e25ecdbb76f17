import ArgumentParser
import Foundation

/// The entry of the process: parses, runs, and gives usage errors the exit code of the project.
@main
enum Main {
    static func main() async {
        do {
            var command = try GrenierNode.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            guard GrenierNode.exitCode(for: error) == .validationFailure else {
                GrenierNode.exit(withError: error)
            }
            let text = GrenierNode.fullMessage(for: error) + "\n"
            FileHandle.standardError.write(Data(text.utf8))
            Foundation.exit(2)
        }
    }
}
