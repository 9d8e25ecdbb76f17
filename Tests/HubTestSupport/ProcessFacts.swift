import Foundation

/// What the kernel says of a running process.
package struct ProcessFacts: Sendable {
    /// Memory in use, in kibibytes.
    package let residentKiB: Int
    /// The most memory it ever had in use, in kibibytes.
    package let peakKiB: Int
    package let descriptors: Int
    /// Processor time so far, in hundredths of a second.
    package let processorTicks: Int

    /// Nothing for a process that is gone.
    package init?(of number: Int32) {
        let folder = "/proc/\(number)"
        guard let status = FileManager.default.contents(atPath: folder + "/status"),
            let stat = FileManager.default.contents(atPath: folder + "/stat"),
            let files = try? FileManager.default.contentsOfDirectory(atPath: folder + "/fd")
        else { return nil }
        let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
        func kibibytes(_ name: String) -> Int {
            lines.first { $0.hasPrefix(name) }.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        }
        residentKiB = kibibytes("VmRSS:")
        peakKiB = kibibytes("VmHWM:")
        descriptors = files.count
        // The name, in parentheses, may hold blanks.
        let fields = String(decoding: stat, as: UTF8.self).split(separator: ")").last ?? ""
        let numbers = fields.split(separator: " ")
        guard numbers.count > 12 else { return nil }
        processorTicks = (Int(numbers[11]) ?? 0) + (Int(numbers[12]) ?? 0)
    }

    /// Sets how many descriptors a running process may have; the hard limit stays.
    package static func limitDescriptors(of number: Int32, to soft: Int) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/prlimit")
        process.arguments = ["--pid", String(number), "--nofile=\(soft):"]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Unexpected(what: "prlimit failed") }
    }
}
