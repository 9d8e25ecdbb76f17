/// A request or an answer on the control socket: a number that pairs them, then the content.
enum ControlMessage {
    /// Largest request or answer.
    static let frameBytesMax = 67_108_864
    /// What asks whether anybody is there.
    static let ping: [UInt8] = []

    static func frame(_ number: UInt32, _ content: [UInt8]) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } + content
    }

    static func read(_ frame: [UInt8]) -> (number: UInt32, content: [UInt8])? {
        guard frame.count >= 4 else { return nil }
        let number = frame.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return (number, Array(frame.dropFirst(4)))
    }
}
