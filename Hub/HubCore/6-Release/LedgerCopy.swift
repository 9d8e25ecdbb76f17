import Foundation

/// The ledger's second place: one JSON line a row, on the disk before anything airs.
///
/// It also says when the first place was put back to an earlier day: it then holds rows that the
/// ledger does not.
enum LedgerCopy {
    private static let lineEnd: UInt8 = 0x0A

    /// Brings the copy up to the ledger, adds the segment of a release, and waits for the disk.
    ///
    /// A new copy is given the whole ledger. A last line that a power cut left unfinished is
    /// written again.
    ///
    /// - Throws: `HubError.ledgerCopy` when it cannot be written, `HubError.ledgerCopyAhead` when it
    ///   holds what the ledger does not.
    static func extend(
        _ path: String,
        with rows: [[UInt8]],
        after ledger: [[UInt8]]
    ) throws(HubError) {
        let held = try lines(of: path)
        guard held.count <= ledger.count, zip(held, ledger).allSatisfy({ $0.elementsEqual($1) })
        else { throw .ledgerCopyAhead(path, rows: held.count, known: ledger.count) }
        do {
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            defer { try? file.close() }
            let whole = held.reduce(0) { $0 + $1.count + 1 }
            try file.truncate(atOffset: UInt64(whole))
            try file.seekToEnd()
            let missing = ledger.dropFirst(held.count) + rows
            try file.write(contentsOf: Data(missing.flatMap { $0 + [lineEnd] }))
            try file.synchronize()
        } catch {
            throw .ledgerCopy(path)
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
