/// Something nobody writes here, and what to write instead.
struct Ban {
    /// Where a ban holds.
    enum Scope {
        /// Every room.
        case rooms
        /// Rooms that are not a command.
        case libraries
        /// Rooms of values only.
        case pureRooms
        /// Rooms and tests.
        case everywhere
    }

    let word: String
    let instead: String
    var scope: Scope = .rooms
    /// `.word` is something else: `Task.sleep(` is not `sleep(`.
    var isFreeStanding = false
    /// Ending of the names of files whose one job is what the ban keeps out of all others.
    var exempt: String?

    func holds(for file: SourceFile) -> Bool {
        if let exempt, file.path.hasSuffix(exempt) { return false }
        let room = Room.holding(file.path)
        return switch scope {
        case .everywhere: true
        case .rooms: !file.isIn("Tests")
        case .libraries: room.map { !$0.isExecutable } ?? false
        case .pureRooms: room?.isPure ?? false
        }
    }
}
