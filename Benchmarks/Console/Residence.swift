import Foundation

/// The memory a process has resident, in kibibytes, by where it comes from.
struct Residence {
    /// Its own: heap and stacks, and what it changed of its files' pages.
    let ownKiB: Int
    /// Pages of its executable, its libraries and its database, which the kernel may drop and share.
    let fileKiB: Int

    var allKiB: Int { ownKiB + fileKiB }

    static let none = Residence(ownKiB: 0, fileKiB: 0)

    private init(ownKiB: Int, fileKiB: Int) {
        self.ownKiB = ownKiB
        self.fileKiB = fileKiB
    }

    /// What the kernel says of a running process; nil for one that is gone.
    init?(of number: Int32) {
        guard let status = FileManager.default.contents(atPath: "/proc/\(number)/status") else {
            return nil
        }
        let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
        func kibibytes(_ name: String) -> Int {
            lines.first { $0.hasPrefix(name) }.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        }
        self.init(ownKiB: kibibytes("RssAnon:"), fileKiB: kibibytes("RssFile:"))
    }
}
