import Foundation
import Synchronization
import TestSupport

/// A folder whose process runs over `FaultShim`: its power can be cut, and its disk can fail.
package final class ShimmedFolder: Sendable {
    /// Which syncs count: with others than all of them, a power cut must lose something.
    package enum Syncs: String, Sendable {
        case all, none
        /// What SQLite's synchronous=NORMAL would have asked for.
        case checkpoints
    }

    /// A fault that lasts until it is taken back.
    package enum Fault: String, Sendable {
        case full
        case syncFails = "sync-fails"
    }

    private struct State {
        /// What was on the disk when the record began, unless it has yet to begin.
        var base: FolderImage?
        var tally = PowerCut.Tally()
        var cuts = 0
    }

    private let path: String
    private let syncs: Syncs
    private let folder = TemporaryFolder()
    private let state = Mutex(State())

    package init(_ path: String, syncs: Syncs = .all) {
        self.path = path
        self.syncs = syncs
    }

    /// What a process that works in the folder needs in its environment.
    package var environment: [String: String] {
        [
            "LD_PRELOAD": BuiltProducts.path("libFaultShim.so"),
            "GRENIER_SHIM_FOLDER": path,
            "GRENIER_SHIM_DISK": record,
            "GRENIER_SHIM_SYNCS": syncs.rawValue,
            "GRENIER_SHIM_FAULTS": folder.path,
        ]
    }

    private var record: String { folder.path("record") }

    /// Says that a process begins: what is in the folder before the first one is on the disk.
    package func begin() throws {
        try state.withLock { state in
            if state.base == nil { state.base = try FolderImage(reading: path) }
        }
    }

    /// Says that what is in the folder now is on the disk; no process may be at work in it.
    package func settle() {
        state.withLock { state in
            try? FileManager.default.removeItem(atPath: record)
            state.base = nil
        }
    }

    /// Cuts the power under a folder whose processes were killed.
    package func cut(seed: UInt64) throws {
        try state.withLock { state in
            guard let base = state.base else { return }
            let bytes = FileManager.default.contents(atPath: record) ?? Data()
            var cut = PowerCut(of: base, after: try DiskRecord(Array(bytes)), seed: seed)
            try cut.image().write(to: path)
            try? FileManager.default.removeItem(atPath: record)
            state.base = nil
            state.cuts += 1
            state.tally.sectors += cut.tally.sectors
            state.tally.sectorsLost += cut.tally.sectorsLost
            state.tally.namesLost += cut.tally.namesLost
        }
    }

    /// How often the power was cut, and what was not yet on the disk then.
    package var tally: (cuts: Int, sectors: Int, sectorsLost: Int, namesLost: Int) {
        state.withLock {
            ($0.cuts, $0.tally.sectors, $0.tally.sectorsLost, $0.tally.namesLost)
        }
    }

    package func fail(_ fault: Fault) throws {
        try Data().write(to: URL(fileURLWithPath: folder.path(fault.rawValue)))
    }

    package func mend(_ fault: Fault) throws {
        try FileManager.default.removeItem(atPath: folder.path(fault.rawValue))
    }
}
