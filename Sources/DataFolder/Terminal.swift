import Foundation
import Glibc

/// What is asked of whoever started the command.
package enum Terminal {
    /// A line that is not shown while it is typed, where there is a terminal to hide it on.
    package static func secret(_ question: String) -> String {
        FileHandle.standardError.write(Data(question.utf8))
        var before = termios()
        let isTerminal = tcgetattr(STDIN_FILENO, &before) == 0
        if isTerminal {
            var hidden = before
            hidden.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        }
        defer {
            if isTerminal {
                tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
                FileHandle.standardError.write(Data("\n".utf8))
            }
        }
        return readLine() ?? ""
    }
}
