/// What a hub asked of its disk and of the network, in order, as `FaultShim` wrote it down.
struct DiskRecord {
    private(set) var journalSyncs = 0
    private(set) var journalWrites = 0
    private(set) var sends = 0
    /// Lines where something was sent while a write was not yet on the disk.
    private(set) var violations: [Int] = []

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
            default: violations.append(index + 1)
            }
        }
    }
}
