import Foundation

/// The process's two streams, each line written at once.
///
/// A reader who leaves (`| head`) does not end the story: it still has hubs to stop.
enum Terminal {
    static func line(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    }

    static func problem(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// Ends the process.
    static func leave(_ code: Int32) -> Never { exit(code) }
}
