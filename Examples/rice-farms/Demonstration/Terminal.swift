import Foundation

/// The process's two streams, each line written at once.
enum Terminal {
    static func line(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func problem(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Ends the process.
    static func leave(_ code: Int32) -> Never { exit(code) }
}
