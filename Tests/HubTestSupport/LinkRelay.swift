import Glibc
import TestRandomness

/// The connections of a bad link; lives on its thread.
struct LinkRelay {
    /// One connection through the link.
    private struct Connection {
        let near: Int32
        let far: Int32
        /// Until the first packet would have come back.
        let opensAt: Int
        var up = LinkLane()
        var down = LinkLane()

        var isOver: Bool { up.isEnded && up.isEmpty || down.isEnded && down.isEmpty }
    }

    /// What went over a link.
    struct Tally {
        var connections = 0
        var bytesUp = 0
        var bytesDown = 0
        var segments = 0
        var lost = 0
        var cut = 0
    }

    private let listeners: [(descriptor: Int32, far: UInt32, port: Int)]
    private var connections: [Connection] = []
    private var random: SplitMix64
    private(set) var tally = Tally()

    /// Listens on ports of one address and passes on to the same ports of another.
    init(ports: [Int], near: UInt32, far: UInt32, seed: UInt64) throws {
        random = SplitMix64(seed: seed)
        listeners = try ports.map { port in
            let descriptor = Self.socket()
            var address = Self.address(near, port)
            var yes: Int32 = 1
            setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, 4)
            // What waits here is not yet on the link: as little as the kernel allows.
            var small: Int32 = 4_096
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &small, 4)
            let isBound = Self.with(&address) { bind(descriptor, $0, $1) } == 0
            guard isBound, listen(descriptor, 64) == 0 else {
                throw Unexpected(what: "the relay cannot listen on \(port): \(errno)")
            }
            return (descriptor, far, port)
        }
    }

    /// Moves what can be moved now, then waits a little.
    mutating func turn(_ quality: LinkQuality, atMilliseconds now: Int) {
        let isUp = quality.isUp(atMilliseconds: now)
        if isUp {
            for listener in listeners { accept(listener, quality, now) }
            for index in connections.indices { move(index, quality, now) }
        } else if quality.down == .reset {
            for connection in connections { Self.reset(connection.near, connection.far) }
            tally.cut += connections.count
            connections = []
            for listener in listeners {
                while case let refused = Glibc.accept(listener.descriptor, nil, nil), refused >= 0 {
                    Self.reset(refused)
                }
            }
        }
        for connection in connections where connection.isOver {
            close(connection.near)
            close(connection.far)
        }
        connections.removeAll(where: \.isOver)
        poll(nil, 0, 2)
    }

    mutating func end() {
        for connection in connections { Self.reset(connection.near, connection.far) }
        for listener in listeners { close(listener.descriptor) }
    }

    private mutating func accept(
        _ listener: (descriptor: Int32, far: UInt32, port: Int),
        _ quality: LinkQuality,
        _ now: Int
    ) {
        while case let near = Glibc.accept(listener.descriptor, nil, nil), near >= 0 {
            _ = fcntl(near, F_SETFL, O_NONBLOCK)
            _ = fcntl(near, F_SETFD, FD_CLOEXEC)
            let far = Self.socket()
            var address = Self.address(listener.far, listener.port)
            let isMade = Self.with(&address) { connect(far, $0, $1) } == 0 || errno == EINPROGRESS
            guard isMade else {
                Self.reset(near, far)
                continue
            }
            // The kernel said yes for the other side; over the link that takes a round trip.
            let wait = 2 * Int.random(in: quality.delayMilliseconds, using: &random)
            connections.append(Connection(near: near, far: far, opensAt: now + wait))
            tally.connections += 1
        }
    }

    private mutating func move(_ index: Int, _ quality: LinkQuality, _ now: Int) {
        var connection = connections[index]
        guard now >= connection.opensAt else { return }
        tally.bytesUp += carry(
            from: connection.near,
            to: connection.far,
            &connection.up,
            quality,
            now
        )
        tally.bytesDown += carry(
            from: connection.far,
            to: connection.near,
            &connection.down,
            quality,
            now
        )
        connections[index] = connection
    }

    private mutating func carry(
        from source: Int32,
        to target: Int32,
        _ lane: inout LinkLane,
        _ quality: LinkQuality,
        _ now: Int
    ) -> Int {
        var buffer = [UInt8](repeating: 0, count: LinkLane.segmentBytesMax)
        while lane.hasRoom {
            let count = recv(source, &buffer, buffer.count, 0)
            if count < 0, errno == EAGAIN || errno == ENOTCONN { break }
            guard count > 0 else {
                lane.isEnded = true
                break
            }
            tally.segments += 1
            let isLost = lane.take(
                Array(buffer.prefix(count)),
                atMilliseconds: now,
                over: quality,
                random: &random
            )
            if isLost { tally.lost += 1 }
        }
        var carried = 0
        while let bytes = lane.due(atMilliseconds: now) {
            let count = bytes.withUnsafeBytes {
                send(target, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else {
                if count < 0, errno != EAGAIN, errno != ENOTCONN { lane.isEnded = true }
                break
            }
            lane.handedOn(count)
            carried += count
        }
        return carried
    }

    private static func socket() -> Int32 {
        let kind = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
        return Glibc.socket(AF_INET, Int32(kind), 0)
    }

    private static func address(_ host: UInt32, _ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = host.bigEndian
        return address
    }

    private static func with(
        _ address: inout sockaddr_in,
        _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                call($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    /// Ends connections at once, so that the other side is told.
    private static func reset(_ descriptors: Int32...) {
        for descriptor in descriptors {
            var now = linger(l_onoff: 1, l_linger: 0)
            setsockopt(
                descriptor,
                SOL_SOCKET,
                SO_LINGER,
                &now,
                socklen_t(MemoryLayout<linger>.size)
            )
            close(descriptor)
        }
    }
}
