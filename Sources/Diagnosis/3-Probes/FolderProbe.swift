import Glibc
import Messaging

/// Looks at a folder from outside, and changes nothing.
struct FolderProbe {
    let path: String
    /// Name of its database.
    let database: String

    var facts: FolderFacts {
        var status = stat()
        guard stat(path, &status) == 0 else {
            return FolderFacts(errno == EACCES ? .closed(owner: nil) : .missing)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return FolderFacts(.notAFolder) }
        let owner = status.st_uid == geteuid() ? nil : Self.name(of: status.st_uid)
        var file = stat()
        if stat(path + "/" + database, &file) != 0 {
            return FolderFacts(errno == EACCES ? .closed(owner: owner) : .empty)
        }
        var facts = FolderFacts(.initialised)
        facts.foreignOwner = owner
        facts.openBits = UInt32(status.st_mode) & 0o077
        facts.databaseBytes = Int64(file.st_size)
        if stat(path + "/" + database + "-wal", &file) == 0 {
            facts.databaseBytes += Int64(file.st_size)
        }
        var system = statvfs()
        if statvfs(path, &system) == 0 {
            facts.isReadOnly = system.f_flag & UInt(ST_RDONLY) != 0
            facts.freeBytes = Int64(clamping: system.f_bavail) * Int64(system.f_frsize)
        }
        return facts
    }

    /// The keys of these names under it; one that need not be there is left out where it is not.
    func keys(_ names: [String], optional: [String]) -> [KeyFact] {
        (names + optional).compactMap { name in
            do throws(KeyFileError) {
                _ = try KeyFile.read(from: path + "/" + name)
                return KeyFact(file: name, problem: nil)
            } catch {
                if error == .missing, optional.contains(name) { return nil }
                return KeyFact(file: name, problem: error)
            }
        }
    }

    private static func name(of user: uid_t) -> String {
        guard let entry = getpwuid(user) else { return String(user) }
        return String(cString: entry.pointee.pw_name)
    }
}
