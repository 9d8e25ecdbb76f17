import Foundation
import Glibc

/// Something that is no hub, at a hub's address.
final class Listener: Sendable {
    private let descriptor: Int32

    /// Listens, takes whoever comes, and answers what is said with the same text; or never answers.
    init(port: Int, answering answer: String?) throws {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_INET, kind, 0)
        self.descriptor = descriptor
        var isReused: Int32 = 1
        setsockopt(
            descriptor,
            SOL_SOCKET,
            SO_REUSEADDR,
            &isReused,
            socklen_t(MemoryLayout<Int32>.size)
        )
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isBound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isBound, listen(descriptor, 8) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EINVAL)
        }
        guard let answer else { return }
        Thread.detachNewThread {
            while true {
                let visitor = accept(descriptor, nil, nil)
                guard visitor >= 0 else { return }
                var heard = [UInt8](repeating: 0, count: 256)
                if read(visitor, &heard, heard.count) > 0 {
                    _ = send(visitor, answer, answer.utf8.count, Int32(MSG_NOSIGNAL))
                }
                close(visitor)
            }
        }
    }

    /// Leaves the address.
    func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }
}
