import Foundation

/// Columns of numbers, written at once: a measure may take a minute.
enum Table {
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    static func tenths(_ value: Double) -> String { String(format: "%.1f", value) }

    /// Memory beside the most allowed.
    static func megabytes(_ kibibytes: Int, of limit: Int) -> String {
        let megabytes = Double(kibibytes) * 1_024 / 1_000_000
        let share = Int((100 * megabytes / Double(limit)).rounded())
        return right(tenths(megabytes), 9) + right("\(share) %", 9)
    }

    /// What is its own of a process's memory, and what is a file's.
    static func parts(_ residence: Residence) -> String {
        [residence.ownKiB, residence.fileKiB].map {
            right(tenths(Double($0) * 1_024 / 1_000_000), 9)
        }.joined()
    }
}
