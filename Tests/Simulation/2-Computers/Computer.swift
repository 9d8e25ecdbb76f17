import DataFolder
import Foundation
import HubCore
import NodeCore
import SimulatedDisk

/// A computer of the country: its keys, its disk, its clock.
///
/// Keys are files of this machine; everything else is on the simulated disk.
final class Computer {
    let name: String
    let folder: String
    let disk: SimulatedDisk
    let clock: ComputerClock
    /// Copies of its disk that somebody made, oldest first.
    var images: [DiskImage] = []

    /// A computer in the country's folder, with the keys of another one if it takes its place.
    init(
        name: String,
        in country: String,
        clock: CountryClock,
        seed: UInt64,
        takingOver other: String? = nil
    ) throws {
        self.name = name
        disk = SimulatedDisk(name, below: country)
        folder = disk.folder
        self.clock = ComputerClock(clock, seed: seed)
        let parent = URL(fileURLWithPath: folder).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        if let other {
            try FileManager.default.copyItem(atPath: other, toPath: folder)
        } else {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        }
    }

    /// Makes a file of the disk visible to who only asks whether it is there.
    func show(file: String) throws {
        try Data().write(to: URL(fileURLWithPath: folder + "/" + file))
    }

    func openHub() throws -> HubPipeline {
        try HubOffice.open(folder, surroundings: clock.surroundings, logger: clock.hubLogger)
    }

    func openNode(isNew: Bool = false) async throws -> Node {
        // A process that this one starts holds every lock for the moment before it is another one.
        for _ in 0..<200 {
            if case .acquired(let lock) = try DataFolder.acquire(folder) {
                return try Node(owning: lock, initialise: isNew, environment: clock.environment)
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw Held()
    }

    /// The process that owned the folder before is not quite gone.
    struct Held: Error {}
}
