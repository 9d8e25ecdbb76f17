/// Frames that were on the way lately, for whoever sends them again.
struct Overheard {
    private static let framesMax = 200
    private(set) var frames: [(site: Int, frame: [UInt8])] = []
    private var next = 0

    mutating func add(_ frame: [UInt8], from site: Int) {
        if frames.count < Self.framesMax {
            frames.append((site, frame))
        } else {
            frames[next] = (site, frame)
            next = (next + 1) % Self.framesMax
        }
    }
}
