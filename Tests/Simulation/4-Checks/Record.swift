import ClusterProtocol

/// What happened, for the closing line and for whoever replays a seed.
struct Record {
    var steps = 0
    var frames = 0
    var faults: [String: Int] = [:]
    var trace = Trace()
    /// Told every note, when somebody wants to read the story.
    let narrator: (@Sendable (String) -> Void)?
    var violations: [String] = []
    /// Every batch that a node ever sealed.
    var sealed: Set<Digest> = []
    /// The digest of each release, as the first hub that held it had it.
    var releases: [UInt64: Digest] = [:]

    init(narrator: (@Sendable (String) -> Void)?) { self.narrator = narrator }

    /// Notes what happened; two runs of a seed note the same.
    mutating func note(_ line: @autoclosure () -> String, at time: Double) {
        let line = "\(Int(time * 1_000)) ms \(line())"
        trace.add(line)
        narrator?(line)
    }

    mutating func count(_ fault: String) { faults[fault, default: 0] += 1 }
}

/// The digest of everything noted (FNV-1a, 64 bits), and the notes themselves when they are wanted.
struct Trace {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ line: String) {
        for byte in line.utf8 { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
}
