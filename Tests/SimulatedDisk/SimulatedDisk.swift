import CSimulatedDisk

/// A disk in memory, on which SQLite's files forget at a power cut what was not synced.
///
/// A store opens its database at `path("node.sqlite")` as it would on a real disk: the first disk
/// made becomes the process's default VFS for paths under `/simulated/`, and leaves every other path
/// to the one before. Nothing here reads a clock or draws at random: what survives follows from
/// seeds. SQLite itself draws the salts of its logs, so that two runs agree on which writes survive
/// and on what is read back, not on the bytes of a write-ahead log.
///
/// What a power cut keeps, pessimistic as ext4 may be:
/// - Of what a file was told since its last sync, any sectors of 512 bytes, each as it was at some
///   moment since, or torn; each file on its own.
/// - Of its sizes, the one after some write or truncation; what it lacks inside reads as zeros.
/// - Of the creations and deletions not yet durable, the first ones. They are durable after a sync
///   of a file that is new or changed size, or a deletion that syncs the directory.
///
/// The files go when the disk is released. Any thread may call any of this.
package final class SimulatedDisk: Sendable {
    private let number: Int64
    /// The folder of its files, unlike that of any other disk of the process.
    package let folder: String

    /// An empty disk; the name, a word without slash, is for people: two disks may have the same.
    ///
    /// Below a folder of the machine, files that are not SQLite's, such as keys, can stand beside.
    package init(_ name: String, below machineFolder: String = "") {
        number = sd_make()
        folder = "\(machineFolder)\(SD_PREFIX)\(number)-\(name)"
    }

    deinit { sd_release(number) }

    /// Where to open a file of this disk.
    package func path(_ file: String) -> String { "\(folder)/\(file)" }

    // MARK: What it saw

    /// How many calls asked for a change: create, write, sync, truncate, delete.
    package var calls: Int { Int(sd_look(number).calls) }

    /// How many of them were syncs that said yes.
    package var syncs: Int { Int(sd_look(number).syncs) }

    /// Whether nothing can grow.
    package var isFull: Bool { sd_look(number).is_full }

    /// Whether a failure still waits for its call.
    package var isArmed: Bool { sd_look(number).is_armed }

    /// Whether power was cut, or the process killed, and `restart` not called since.
    package var isOff: Bool { sd_look(number).is_off }

    /// The sizes in bytes of its files, as a process sees them.
    package var files: [String: Int] { copy(onlyDurable: false).files.mapValues(\.count) }

    // MARK: What happens to it

    /// Cuts the power now: part of what was not synced is lost, open files are dead.
    ///
    /// A call on a dead file fails with `SQLITE_IOERR` and changes nothing, so that the connections
    /// of before can be closed at any time. Nothing opens until `restart()`.
    package func cutPower(using generator: inout some RandomNumberGenerator) {
        sd_fail(number, 0, SD_POWER_CUT, generator.next())
    }

    /// Kills the process now: what was written is there, open files are dead.
    ///
    /// What was not synced can still be lost to a power cut. Nothing opens until `restart()`.
    package func kill() { sd_fail(number, 0, SD_KILL, 0) }

    /// Lets files be opened again, by the process that comes after.
    package func restart() { sd_set(number, SD_IS_OFF, false) }

    /// Makes the call that comes `calls` after now fail, 1 being the next one; it replaces a failure
    /// that still waits.
    package func failAfter(calls: Int, how: DiskFailure) {
        let (kind, seed): (sd_failure, UInt64) =
            switch how {
            case .powerCut(let seed): (SD_POWER_CUT, seed)
            case .kill(let seed): (SD_KILL, seed)
            case .ioError(let seed): (SD_IO_ERROR, seed)
            case .full: (SD_FULL, 0)
            }
        sd_fail(number, UInt64(max(1, calls)), kind, seed)
    }

    /// Takes back a failure that still waits.
    package func disarm() { sd_fail(number, 0, SD_NOTHING, 0) }

    /// Ends the time when nothing could grow.
    package func makeRoom() { sd_set(number, SD_IS_FULL, false) }

    /// Whether syncs say yes and do nothing, as those of a disk that lies.
    package var forgetsSync: Bool {
        get { sd_look(number).forgets_sync }
        set { sd_set(number, SD_FORGETS_SYNC, newValue) }
    }

    // MARK: Images and damage

    /// What is durable: the disk as a power cut that keeps nothing more would leave it.
    package func image() -> DiskImage { copy(onlyDurable: true) }

    /// What was written, durable or not: the disk as a process sees it.
    package func written() -> DiskImage { copy(onlyDurable: false) }

    /// Puts these files, durable, in the place of all others; open files are dead.
    package func restore(_ image: DiskImage) {
        sd_wipe(number)
        for (name, content) in image.files.sorted(by: { $0.key < $1.key }) {
            sd_put(number, name, content, content.count)
        }
    }

    /// Flips one bit on the platter, 0 being the lowest of the first byte.
    ///
    /// The file counts as synced before; who has it open sees it. False when it has no such bit.
    @discardableResult
    package func flipBit(file: String, at bit: Int) -> Bool {
        guard var content = written().files[file], content.indices.contains(bit / 8) else {
            return false
        }
        content[bit / 8] ^= 1 << UInt8(bit % 8)
        sd_put(number, file, content, content.count)
        return true
    }

    /// Cuts the file to its first bytes on the platter.
    ///
    /// The file counts as synced before; who has it open sees it. False when it is not as long.
    @discardableResult
    package func truncate(file: String, to bytes: Int) -> Bool {
        guard let content = written().files[file], content.count >= bytes else { return false }
        sd_put(number, file, content, bytes)
        return true
    }

    private func copy(onlyDurable: Bool) -> DiskImage {
        var length = 0
        let bytes = sd_copy(number, onlyDurable, &length)
        defer { sd_free(bytes) }
        return DiskImage(copied: UnsafeRawBufferPointer(start: bytes, count: length))
    }
}
