import Glibc
import Synchronization

/// Three ports in a row that nobody listens on.
package enum FreePorts {
    /// Below the range the kernel draws outgoing ports from; each caller gets others.
    private static let next = Mutex(20_000 + Int(getpid()) % 2_500 * 4)

    package static func three() -> Int {
        while true {
            let first = next.withLock { next in
                next = next > 32_000 ? 20_000 : next + 4
                return next
            }
            if (first..<(first + 3)).allSatisfy(isFree) { return first }
        }
    }

    private static func isFree(_ port: Int) -> Bool {
        // Not for children: a process started meanwhile would hold the port as long as it lives.
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_INET, kind, 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
