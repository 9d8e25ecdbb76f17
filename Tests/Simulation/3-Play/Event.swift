import SimulatedDisk

/// Something that happens in the country.
enum Event {
    /// A frame arrives at the parent of a site, over a connection.
    case up(site: Int, connection: UInt64, frame: [UInt8])
    /// A frame arrives at a site from its parent.
    case down(site: Int, connection: UInt64, frame: [UInt8])
    /// A site's conversation looks at the clock.
    case tick(site: Int)
    /// A site tries to reach its parent.
    case link(site: Int)
    /// Somebody or something acts.
    case act(Act)
}

/// What people do, and what goes wrong.
enum Act {
    // People
    case publish(site: Int, period: String, amount: Int)
    case release
    /// An officer of a hub opens the figures of one of the clusters it knows.
    case look(site: Int, person: Int)
    /// The coordinator puts the next catalogue in force.
    case adoptCatalogue
    /// The coordinator gives the root every catalogue again.
    case restoreCatalogues
    /// Somebody takes a stick from a site to its parent, or back, which takes its time.
    case carry(site: Int, isUp: Bool, seconds: Double)
    /// A stick arrives; old sticks arrive again.
    case stick(site: Int, isUp: Bool, file: [UInt8])
    /// A copy of a site's folder is put to work on another machine.
    case wakeCopy(site: Int)
    case speak(site: Int, isOtherVersion: Bool)
    case rotateKey(site: Int)
    // The network
    case coverage(site: Int, isOn: Bool)
    // Computers
    case start(site: Int)
    case kill(site: Int)
    case cutPower(site: Int)
    /// The disk fails at the n-th call from now.
    case failAfter(site: Int, calls: Int, how: DiskFailure)
    case makeRoom(site: Int)
    case setClockWrong(site: Int, seconds: Int)
    case copyDisk(site: Int)
    /// Puts a copy of the disk back: an old backup, a laptop's image.
    case restoreDisk(site: Int)
    // Enemies and accidents on the way
    case forge(site: Int, kind: Forgery)
}

/// Frames that no honest child sends.
enum Forgery: CaseIterable {
    /// A frame seen earlier, over the connection of today.
    case replay
    /// A frame with bits turned over.
    case damaged
    /// Another member's frame.
    case foreign
    /// A frame of another version of the protocol.
    case otherVersion
    /// Bytes.
    case junk
}
