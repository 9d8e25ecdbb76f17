import GRDB
import SimulatedDisk
import Testing

/// The same ledger over and over, something going wrong at one call later each time.
struct CrashTrials {
    /// How many calls were tried.
    private(set) var count = 0
    /// Trials after which a transaction that had returned was not there.
    private(set) var losses = 0
    /// Trials after which the database was damaged, or held a part of a transaction.
    private(set) var breakages = 0
    /// Trials after which the transaction that had not returned was there, whole.
    private(set) var inFlight = 0

    /// Runs until the ledger meets no failure any more.
    ///
    /// `failure` says what goes wrong, given the number of the call.
    init(
        _ ledger: Ledger,
        _ durability: Durability,
        forgetsSync: Bool = false,
        failure: (Int) -> DiskFailure
    ) throws {
        for call in 1... {
            let disk = SimulatedDisk("crash")
            disk.forgetsSync = forgetsSync
            disk.failAfter(calls: call, how: failure(call))
            let committed = try Self.run(ledger, durability, on: disk)
            if disk.isArmed { break }
            count += 1
            disk.restart()
            judge(disk, ledger, durability, committed: committed)
        }
    }

    /// How many transactions returned, of a process that stops at its first error.
    private static func run(
        _ ledger: Ledger,
        _ durability: Durability,
        on disk: SimulatedDisk
    ) throws -> Int {
        var committed = 0
        do {
            let database = try Ledger.open(disk.path("ledger.sqlite"), durability)
            for number in 0..<ledger.count {
                try ledger.commit(number, to: database)
                committed += 1
            }
            try database.close()
        } catch let error as DatabaseError {
            let expected: [ResultCode] = [.SQLITE_IOERR, .SQLITE_CANTOPEN]
            #expect(expected.contains(error.resultCode), "\(error)")
        }
        return committed
    }

    private mutating func judge(
        _ disk: SimulatedDisk,
        _ ledger: Ledger,
        _ durability: Durability,
        committed: Int
    ) {
        do {
            let database = try Ledger.open(disk.path("ledger.sqlite"), durability)
            let check = try database.read {
                try String.fetchAll($0, sql: "PRAGMA integrity_check")
            }
            let content = try Ledger.content(of: database)
            guard check == ["ok"], let number = ledger.contents.firstIndex(of: content) else {
                breakages += 1
                return
            }
            if number < committed { losses += 1 }
            if number == committed + 1 { inFlight += 1 }
            if number > committed + 1 { breakages += 1 }
        } catch {
            breakages += 1
        }
    }
}
