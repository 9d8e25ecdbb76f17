/// What a hub asked of its disk, of the network and of libzmq, in order, as `FaultShim` wrote it down.
struct ShimRecord {
    private(set) var journalSyncs = 0
    private(set) var journalWrites = 0
    private(set) var sends = 0
    /// Lines where something was sent while a write was not yet on the disk.
    private(set) var violations: [Int] = []
    /// How often each ZeroMQ option was set to each value.
    private(set) var options: [String: Int] = [:]

    init(_ text: String) {
        var dirty: Set<Substring> = []
        // The last line may still be on its way.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        for (index, line) in lines.enumerated() {
            let words = line.split(separator: " ")
            switch words.first {
            case "W":
                dirty.insert(words[1])
                if words[1] == "wal" { journalWrites += 1 }
            case "S":
                dirty.remove(words[1])
                if words[1] == "wal" { journalSyncs += 1 }
            case "N":
                sends += 1
                if !dirty.isEmpty { violations.append(index + 1) }
            case "O": options[String(words[1]) + " " + String(words[2]), default: 0] += 1
            default: violations.append(index + 1)
            }
        }
    }
}
