import Glibc

/// A descriptor kept back for the day when none is left.
///
/// libzmq 4.3.4 leaves a connection it has no descriptor for in the listener's queue, where it wakes
/// libzmq's thread at once, again and again. Given up for a moment, the descriptor kept back lets
/// the connection be taken and closed, so that its peer hears of it and waits before it tries again.
struct DescriptorReserve: ~Copyable {
    private static let complaintNanoseconds: UInt64 = 60_000_000_000
    /// More than can wait in a listener's queue.
    private static let connectionsMax = 4_096

    private var descriptor = Self.open()
    private var complainedAt: UInt64?

    init() {}

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    /// Takes and closes the connections that wait at a listener; says how many.
    mutating func shed(from listener: Int32) -> Int {
        // Were it to wait for a connection, everything else would wait with it.
        let flags = fcntl(listener, F_GETFL)
        guard flags >= 0, fcntl(listener, F_SETFL, flags | O_NONBLOCK) == 0 else { return 0 }
        if descriptor >= 0 { Glibc.close(descriptor) }
        var count = 0
        while count < Self.connectionsMax {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { break }
            Glibc.close(connection)
            count += 1
        }
        descriptor = Self.open()
        return count
    }

    /// Whether it is time to say so again.
    mutating func mayComplain(now: UInt64) -> Bool {
        if let complainedAt, now - complainedAt < Self.complaintNanoseconds { return false }
        complainedAt = now
        return true
    }

    private static func open() -> Int32 { Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC) }
}
