/// Looks at the computer.
enum MachineProbe {
    /// The facts, of the process that serves the folder where there is one.
    static func facts(nowSeconds: Int64, serving process: Int32?) -> MachineFacts {
        MachineFacts(
            nowSeconds: nowSeconds,
            descriptors: descriptors(of: process),
            memoryBytes: memory()
        )
    }

    /// "Max open files   1024   1048576   files": the first number is the one in force.
    private static func descriptors(of process: Int32?) -> Int? {
        let lines = SystemFile.lines("/proc/\(process.map { String($0) } ?? "self")/limits")
        let line = lines.first { $0.hasPrefix("Max open files") }
        guard let words = line?.split(separator: " "), words.count > 3 else { return nil }
        return words[3] == "unlimited" ? .max : Int(words[3])
    }

    /// "MemAvailable:   123456 kB".
    private static func memory() -> Int64? {
        let line = SystemFile.lines("/proc/meminfo").first { $0.hasPrefix("MemAvailable:") }
        guard let words = line?.split(separator: " "), words.count > 1 else { return nil }
        return Int64(words[1]).map { $0 << 10 }
    }
}
