import Indicators
import Localisation

/// Tells the visitor what happens, with the time since the start.
struct Narrator: Sendable {
    let language: Language
    private let start = ContinuousClock.now

    init(language: Language) {
        self.language = language
    }

    func say(_ message: Message) -> String { message.rendered(in: language) }

    /// Something done, after the seconds it happened at.
    func step(_ message: Message) {
        step(say(message))
    }

    /// Something done, in the words of a program.
    func step(_ text: String) {
        let time = elapsed
        let blank = String(repeating: " ", count: max(0, 7 - time.count))
        Terminal.line("\(blank)\(time)  \(text)")
    }

    /// A part of the story.
    func heading(_ message: Message) {
        Terminal.line("\n── " + say(message))
    }

    /// A paragraph or a table.
    func text(_ text: String) {
        Terminal.line(text)
    }

    /// Time since the start, as "12,3 s".
    var elapsed: String {
        let tenths = Int64((ContinuousClock.now - start) / .milliseconds(100))
        let number =
            language == .french
            ? FixedPoint.french(tenths, decimals: 1) : FixedPoint.canonical(tenths, decimals: 1)
        return number + " s"
    }
}
