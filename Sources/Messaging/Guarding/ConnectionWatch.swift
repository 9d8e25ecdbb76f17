/// The connections of one listener, and which of them are to be cut.
///
/// A value without a socket or a clock. It holds what libzmq cannot: the bytes of a message that never ends, and connections that hold
/// a place and say nothing. A connection is named by its descriptor, which the next one may get.
package struct ConnectionWatch: Sendable {
    /// One live connection.
    private struct Connection: Sendable {
        let age: UInt64
        /// Bytes the kernel had received when the last message was seen to end.
        var baseline: UInt64 = 0
        var hasSpoken = false
        var spokeSinceLook = false
        var key: CurvePublicKey?
        /// Cut already; libzmq will tell that it ended.
        var isCut = false
    }

    private let limits: GuardLimits
    private var connections: [Int32: Connection] = [:]
    private var silent = 0
    private var clock: UInt64 = 0

    package init(limits: GuardLimits) { self.limits = limits }

    /// Live connections.
    package var count: Int { connections.count }

    /// Their descriptors, in no order.
    package var descriptors: [Int32] { Array(connections.keys) }

    /// A connection was accepted; gives the ones that have to make room.
    package mutating func accepted(_ descriptor: Int32) -> [Int32] {
        ended(descriptor)
        clock += 1
        connections[descriptor] = Connection(age: clock)
        silent += 1
        var cut: [Int32] = []
        if silent > limits.silentConnectionsMax { cut += oldest { !$0.hasSpoken } }
        if connections.count > limits.connectionsMax { cut += oldest { _ in true } }
        return cut
    }

    private mutating func oldest(_ isCandidate: (Connection) -> Bool) -> [Int32] {
        let found = connections.filter { !$0.value.isCut && isCandidate($0.value) }
            .min { $0.value.age < $1.value.age }
        guard let found else { return [] }
        connections[found.key]?.isCut = true
        return [found.key]
    }

    /// A connection ended.
    package mutating func ended(_ descriptor: Int32) {
        guard let connection = connections.removeValue(forKey: descriptor) else { return }
        if !connection.hasSpoken { silent -= 1 }
    }

    /// A whole message came, good or bad.
    package mutating func spoke(_ descriptor: Int32, key: CurvePublicKey?) {
        guard var connection = connections[descriptor] else { return }
        if !connection.hasSpoken { silent -= 1 }
        connection.hasSpoken = true
        connection.spokeSinceLook = true
        connection.key = key ?? connection.key
        connections[descriptor] = connection
    }

    /// The kernel's count of received bytes, with whether the listener has read all the time since
    /// the last look; says whether the connection is to be cut.
    package mutating func looked(
        at descriptor: Int32,
        receivedBytes: UInt64,
        isReading: Bool
    ) -> Bool {
        guard var connection = connections[descriptor], !connection.isCut else { return false }
        defer { connections[descriptor] = connection }
        if connection.spokeSinceLook || receivedBytes < connection.baseline {
            connection.spokeSinceLook = false
            connection.baseline = receivedBytes
            return false
        }
        let limit = isReading ? limits.unfinishedBytesMax : limits.heldBytesMax
        guard receivedBytes - connection.baseline > limit else { return false }
        connection.isCut = true
        return true
    }

    /// The key that spoke over a connection.
    package func key(of descriptor: Int32) -> CurvePublicKey? { connections[descriptor]?.key }

    /// The connections over which a key has spoken, cut from now on.
    package mutating func cut(_ key: CurvePublicKey) -> [Int32] {
        let found = connections.filter { $0.value.key == key && !$0.value.isCut }.map(\.key)
        for descriptor in found { connections[descriptor]?.isCut = true }
        return found
    }
}
