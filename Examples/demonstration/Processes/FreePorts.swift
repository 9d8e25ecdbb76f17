import Glibc

/// Ports of the loopback interface that nobody uses.
enum FreePorts {
    /// Below the ports that Linux gives to outgoing connections, of which there are many here.
    private static let range = 20_000..<32_000
    private static let attemptsMax = 200

    /// The first of that many free ports in a row.
    ///
    /// - Throws: `DemonstrationError.system` when none is found.
    static func first(of count: Int) throws -> Int {
        for _ in 0..<attemptsMax {
            let first = Int.random(in: range)
            if (first..<first + count).allSatisfy(isFree) { return first }
        }
        throw DemonstrationError.system("127.0.0.1: \(count) ports")
    }

    private static func isFree(_ port: Int) -> Bool {
        // Not for children: a process started meanwhile would hold the port as long as it lives.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_INET, kind, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
        } == 0
    }
}
