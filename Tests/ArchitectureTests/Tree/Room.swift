/// A target of the project and what its files may import.
///
/// `Package.swift` declares the arrows that exist; this table says which ones may ever exist.
struct Room {
    let name: String
    let folder: String
    /// Rooms of ours it may import.
    var ours: Set<String> = []
    /// Modules of other packages and C libraries it may import.
    var others: Set<String> = []
    /// Modules that come with Swift or with the system.
    var system: Set<String> = Room.foundation
    /// Values only: no clock, no randomness, no disk, no network.
    var isPure = false
    /// Talks to a person on standard output.
    var isExecutable = false

    static let foundation: Set<String> = ["Foundation", "FoundationEssentials", "Synchronization"]
    static let posix: Set<String> = foundation.union(["Glibc", "Musl", "Darwin", "Dispatch"])

    /// The room that holds a file.
    static func holding(_ path: String) -> Room? {
        all.first { path.hasPrefix($0.folder + "/") }
    }
}
