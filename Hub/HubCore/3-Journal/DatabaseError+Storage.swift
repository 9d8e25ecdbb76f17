import DataFolder
import GRDB

extension DatabaseError {
    /// What it is to a person.
    var storage: StorageError {
        resultCode == .SQLITE_FULL ? .full : .failed(detail: "\(self)")
    }
}
