import GRDB
import Glibc

extension HubDatabase {
    /// Opens the database for reading, as it stands: nothing is brought up to date, nothing is
    /// written beside it.
    static func look(path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.label = "hub"
        var log = stat()
        if stat(path + "-wal", &log) == 0, log.st_size > 0 {
            return try DatabaseQueue(path: path, configuration: configuration)
        }
        // Without a log SQLite would make one to read: told that nobody writes, it does not.
        let escaped = path.flatMap { "%?#".contains($0) ? "%" + hex($0) : String($0) }
        return try DatabaseQueue(
            path: "file:\(String(escaped))?immutable=1",
            configuration: configuration
        )
    }

    private static func hex(_ character: Character) -> String {
        character.utf8.map { String($0, radix: 16) }.joined()
    }
}
