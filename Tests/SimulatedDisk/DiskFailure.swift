/// What goes wrong at the call that was chosen.
///
/// The seed decides whether the call was done, not done or done by half, and what the platter keeps.
package enum DiskFailure: Sendable, Equatable {
    /// What was not synced survives in part; every open file is dead until the restart.
    case powerCut(seed: UInt64)
    /// The process dies, the system lives on: all that was written is there, synced or not.
    case kill(seed: UInt64)
    /// The call changes nothing and fails with `SQLITE_IOERR`; the next one works.
    ///
    /// A sync that fails is a power cut: nobody knows what it left, and asking again says yes.
    case ioError(seed: UInt64)
    /// From this call on nothing can grow: `SQLITE_FULL`, until `makeRoom()`.
    ///
    /// As on ext4, what lies inside a file can still be written over.
    case full
}
