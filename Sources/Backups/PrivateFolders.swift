import Foundation
import Glibc

/// Folders that appear whole or not at all.
enum PrivateFolders {
    /// Gives a prepared folder its name; an empty folder of that name is replaced.
    static func publish(_ place: String, as folder: String) throws(BackupError) {
        for name in ["", "/keys"] { try synchronise(place + name) }
        guard rename(place, folder) == 0 else {
            throw errno == ENOTEMPTY || errno == EEXIST
                ? .folderNotEmpty(path: folder)
                : .file(path: folder, reason: String(cString: strerror(errno)))
        }
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
        try synchronise(parent)
    }

    private static func synchronise(_ folder: String) throws(BackupError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0, errno == ENOENT { return }
        guard descriptor >= 0 else {
            throw .file(path: folder, reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw .file(path: folder, reason: String(cString: strerror(errno)))
        }
    }
}
