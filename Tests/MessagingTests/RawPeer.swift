import Glibc

/// A peer that speaks ZMTP 3.0 by hand over a local socket and breaks rules libzmq would keep.
///
/// A second libzmq context in the process would be the easier rule-breaker, and could crash the
/// first (libzmq#4242). Source: ZeroMQ RFC 23, NULL mechanism.
final class RawPeer {
    private let descriptor: Int32

    /// Connects to the socket file and ends the handshake as a DEALER.
    init?(path: String) {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        var timeout = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(
            descriptor,
            SOL_SOCKET,
            SO_RCVTIMEO,
            &timeout,
            socklen_t(MemoryLayout<timeval>.size)
        )
        guard connected == 0 else { return nil }
        let greeting =
            [0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 3, 0] + Array("NULL".utf8)
            + [UInt8](repeating: 0, count: 16 + 32)
        guard write(greeting), read(64) != nil else { return nil }
        let ready =
            [5] + Array("READY".utf8) + [11] + Array("Socket-Type".utf8) + [0, 0, 0, 6]
            + Array("DEALER".utf8)
        guard write([4, UInt8(ready.count)] + ready) else { return nil }
        guard let header = read(2), read(Int(header[1])) != nil else { return nil }
    }

    deinit {
        close(descriptor)
    }

    /// Sends one frame of a message.
    @discardableResult
    func send(_ body: [UInt8], more: Bool = false) -> Bool {
        let flags: UInt8 = (more ? 1 : 0) | (body.count > 255 ? 2 : 0)
        let size: [UInt8] =
            body.count > 255
            ? (0..<8).reversed().map { UInt8(truncatingIfNeeded: body.count >> ($0 * 8)) }
            : [UInt8(body.count)]
        return write([flags] + size + body)
    }

    /// Whether the other side has hung up; waits for it at most 30 seconds.
    func isCutOff() -> Bool {
        var byte: UInt8 = 0
        let count = recv(descriptor, &byte, 1, 0)
        return count == 0 || (count < 0 && errno == ECONNRESET)
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    private func read(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return recv(descriptor, &bytes, count, Int32(MSG_WAITALL)) == count ? bytes : nil
    }
}
