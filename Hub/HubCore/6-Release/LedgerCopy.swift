import Foundation

/// The ledger's second place: one JSON line a row, on the disk before anything airs.
enum LedgerCopy {
    /// Appends the segment of a release and waits for the disk.
    ///
    /// - Throws: `HubError.ledgerCopy`.
    static func append(_ rows: [[UInt8]], to path: String) throws(HubError) {
        do {
            if !FileManager.default.fileExists(atPath: path) {
                let created = FileManager.default.createFile(
                    atPath: path,
                    contents: nil,
                    attributes: [.posixPermissions: 0o600]
                )
                guard created else { throw HubError.ledgerCopy(path) }
            }
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            defer { try? file.close() }
            try file.seekToEnd()
            for row in rows { try file.write(contentsOf: Data(row + [0x0A])) }
            try file.synchronize()
        } catch {
            throw .ledgerCopy(path)
        }
    }
}
