import Glibc
import Synchronization

/// Three ports in a row that nobody listens on.
package enum FreePorts {
    /// Below the range the kernel draws outgoing ports from; each caller gets others.
    ///
    /// A hub that is down for a moment must find its ports again: no two processes of one run may draw
    /// from the same ones, and the storm has a process of its own.
    private static let next = Mutex(20_000 + Int(getpid()) % 1_900 * 4)
    private static let nextApart = Mutex(28_000 + Int(getpid()) % 900 * 4)

    /// The first of three free ports in a row; `isApart` for a process beside the tests' own.
    package static func three(isApart: Bool = false) -> Int {
        while true {
            let first =
                isApart
                ? nextApart.withLock { next in
                    next = next > 31_900 ? 28_000 : next + 4
                    return next
                }
                : next.withLock { next in
                    next = next > 27_900 ? 20_000 : next + 4
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
