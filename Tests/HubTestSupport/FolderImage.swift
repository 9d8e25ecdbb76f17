import Foundation
import Glibc

/// The files of a folder, whole.
struct FolderImage {
    struct File {
        /// The file system's number of it, where it was read from one.
        var number: UInt64 = 0
        var bytes: [UInt8]
    }

    var files: [String: File]

    /// Reads the regular files of a folder, but not what only lives as long as its process.
    init(reading path: String) throws {
        files = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            var status = stat()
            guard lstat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                !name.hasSuffix("-shm"), name != "lock"
            else { continue }
            let bytes = FileManager.default.contents(atPath: path + "/" + name) ?? Data()
            files[name] = File(number: UInt64(status.st_ino), bytes: Array(bytes))
        }
    }

    init(_ files: [String: [UInt8]]) { self.files = files.mapValues { File(bytes: $0) } }

    /// Puts a folder in this state; only folders in it stay as they are: keys are written once.
    func write(to path: String) throws {
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: path) {
            var status = stat()
            guard lstat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT != S_IFDIR
            else { continue }
            try manager.removeItem(atPath: path + "/" + name)
        }
        for (name, file) in files {
            let isWritten = manager.createFile(
                atPath: path + "/" + name,
                contents: Data(file.bytes),
                attributes: [.posixPermissions: 0o600]
            )
            guard isWritten else { throw Unexpected(what: "\(name) cannot be written") }
        }
    }
}
