import Localisation
import NodeCore

/// Why the demonstration stopped.
enum DemonstrationError: Error {
    /// A file or a program is not there.
    case missing(path: String)
    /// A file of the example cannot be read; the reason.
    case unreadable(path: String, reason: String)
    /// The folder to keep holds something that the demonstration did not make.
    case notOurs(path: String)
    /// A program ended badly; what it wrote on its error stream.
    case program(name: String, exitCode: Int32, problems: String)
    /// A program answered what was not expected.
    case answer(name: String, seen: String)
    /// What was awaited did not happen in time.
    case tooLate(Message)
    /// A count or a sum is not what it must be.
    case wrong(Message)
    /// The system refuses something; its words.
    case system(String)
}

extension DemonstrationError: Explained {
    /// What happened and what was expected.
    var message: Message {
        switch self {
        case .missing(let path): Text.demoMissing(path)
        case .unreadable(let path, let reason): Text.demoUnreadable(path, reason)
        case .notOurs(let path): Text.demoNotOurs(path)
        case .program(let name, let code, let problems): Text.demoProgram(name, code, problems)
        case .answer(let name, let seen): Text.demoAnswer(name, seen)
        case .tooLate(let what): Text.demoTooLate.with([.message(what)])
        case .wrong(let what): what
        case .system(let words): Text.demoSystem(words)
        }
    }

    /// How the process ends; the code of the program that failed, if one did.
    var exitCode: Int32 {
        switch self {
        case .missing, .unreadable, .notOurs: ExitCode.badInput.rawValue
        case .program(_, let code, _): code
        case .tooLate: ExitCode.notReachable.rawValue
        case .answer, .wrong, .system: ExitCode.defect.rawValue
        }
    }
}
