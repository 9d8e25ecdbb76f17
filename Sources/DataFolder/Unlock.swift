import Glibc

extension Int32 {
    /// Ends the lock held by this descriptor, and the descriptor.
    ///
    /// Closing alone is not enough: a lock of `flock` lasts as long as any copy of its descriptor,
    /// and a child being started has one until it begins its program. The folder would look held
    /// by nobody for that while.
    func unlockAndClose() {
        _ = flock(self, LOCK_UN)
        close(self)
    }
}
