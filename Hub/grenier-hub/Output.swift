import DataFolder
import Foundation
import Glibc
import Localisation

/// The process's two streams and its exit.
enum Output {
    /// Prints an answer and leaves with its code.
    static func give(_ answer: CommandAnswer, asJSON: Bool) {
        for problem in answer.problems { self.problem(problem) }
        let text = asJSON ? answer.document ?? "" : answer.text
        if !text.isEmpty { line(text) }
        if answer.exitCode != 0 { leave(answer.exitCode) }
    }

    /// Writes the file an answer brought, where the person stands.
    static func keep(
        _ answer: CommandAnswer,
        in path: String,
        replacing: Bool,
        in language: Language
    ) {
        guard let file = answer.file else { return }
        do {
            try WholeFile.write(Array(file), to: path, replacing: replacing)
        } catch {
            problem(error.message.rendered(in: language))
            leave(3)
        }
    }

    /// Columns of the terminal a person reads; nothing where the output goes elsewhere.
    static var columns: Int? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// A line on standard output.
    static func line(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// A line on standard error.
    static func problem(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Ends the process.
    static func leave(_ code: Int32) -> Never { exit(code) }
}
