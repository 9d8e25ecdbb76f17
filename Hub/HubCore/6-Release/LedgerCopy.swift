import DataFolder
import Foundation

/// The ledger's second place: one JSON line a row, and beside it what each release added, whole;
/// on the disk before anything airs.
enum LedgerCopy {
    private static let lineEnd: UInt8 = 0x0A

    /// Brings the copy's rows up to the ledger, adds those of a segment, writes the segment beside
    /// them, and waits for the disk.
    ///
    /// A new copy is given every row. A last line that a power cut left unfinished is written again.
    /// A copy that is ahead says that the ledger was put back to an earlier day, or that a release
    /// was signed and the power went before it was kept: `ledger --restore` brings it in.
    ///
    /// - Throws: `HubError.ledgerCopy` when it cannot be written, `HubError.ledgerCopyAhead` when it
    ///   holds what the ledger does not.
    static func append(
        _ segment: LedgerSegment,
        to path: String,
        after ledger: [[UInt8]]
    ) throws(HubError) {
        let held = try lines(of: path)
        guard held.count <= ledger.count, zip(held, ledger).allSatisfy({ $0.elementsEqual($1) })
        else { throw .ledgerCopyAhead(path, rows: held.count, known: ledger.count) }
        // A release that aired nothing new added no row: its segment alone tells of it.
        if let number = segment.release?.number,
            try found(beside: path).contains(where: { $0.place.release >= number })
        {
            throw .ledgerCopyAhead(path, rows: held.count, known: ledger.count)
        }
        do {
            try WholeFile.write(
                try segment.encoded(),
                to: path + "." + segment.suffix,
                replacing: true
            )
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            defer { try? file.close() }
            let whole = held.reduce(0) { $0 + $1.count + 1 }
            try file.truncate(atOffset: UInt64(whole))
            try file.seekToEnd()
            let missing = ledger.dropFirst(held.count) + segment.rows.map { Array($0.utf8) }
            try file.write(contentsOf: Data(missing.flatMap { $0 + [lineEnd] }))
            try file.synchronize()
        } catch {
            throw .ledgerCopy(path)
        }
    }

    /// The segments beside a copy, in the order they were written.
    ///
    /// - Throws: The error of the disk.
    static func segments(beside path: String) throws(HubError) -> [String] {
        try found(beside: path).sorted { $0.place < $1.place }.map(\.path)
    }

    private typealias Place = (position: Int, release: UInt64)

    private static func found(
        beside path: String
    ) throws(HubError) -> [(place: Place, path: String)] {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent().path
        let start = url.lastPathComponent + "."
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw .ledgerCopy(path)
        }
        return names.compactMap { name in
            guard name.hasPrefix(start), !name.hasSuffix(".partial"),
                let place = place(of: name.dropFirst(start.count))
            else { return nil }
            return (place, folder + "/" + name)
        }
    }

    /// A segment, or nothing where the file is none.
    static func segment(_ path: String) -> LedgerSegment? {
        FileManager.default.contents(atPath: path).flatMap { LedgerSegment(decoding: [UInt8]($0)) }
    }

    /// By position, then by release: a release that added no row comes before the next one.
    private static func place(of suffix: Substring) -> Place? {
        let parts = suffix.split(separator: ".")
        guard parts.count == 2, let position = Int(parts[0]) else { return nil }
        return (position, parts[1].hasPrefix("r") ? UInt64(parts[1].dropFirst()) ?? 0 : 0)
    }

    /// The whole rows of a copy as it stands; nothing where none can be read.
    static func rows(of path: String) -> [Data.SubSequence]? {
        FileManager.default.contents(atPath: path).map {
            $0.split(separator: lineEnd, omittingEmptySubsequences: false).dropLast()
        }
    }

    /// The whole lines of the copy, which is made where it is missing.
    private static func lines(of path: String) throws(HubError) -> [Data.SubSequence] {
        if !FileManager.default.fileExists(atPath: path) {
            let created = FileManager.default.createFile(
                atPath: path,
                contents: nil,
                attributes: [.posixPermissions: 0o600]
            )
            guard created else { throw .ledgerCopy(path) }
        }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .ledgerCopy(path)
        }
        // What follows the last line end is nothing, or half a line.
        return bytes.split(separator: lineEnd, omittingEmptySubsequences: false).dropLast()
    }
}
