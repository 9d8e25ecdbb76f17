import CZeroMQ
import Glibc

extension MessagingError {
    /// The error behind an `errno` of libzmq.
    init(system errorNumber: Int32, during operation: String) {
        let code: Code =
            switch errorNumber {
            case EADDRINUSE: .endpointInUse
            case EADDRNOTAVAIL, EACCES, ENODEV, ENOENT: .endpointUnavailable
            case EINVAL, EPROTONOSUPPORT, ENAMETOOLONG: .endpointInvalid
            case EMFILE, ENFILE, ENOMEM, ENOBUFS: .resourcesExhausted
            case EHOSTUNREACH: .peerUnreachable
            case EAGAIN: .wouldBlock
            // ETERM, ENOTSOCK: Swift does not import libzmq's computed constants.
            case 156_384_765, ENOTSOCK: .closed
            default: .system
            }
        self.init(code, during: operation, errorNumber: errorNumber)
    }
}
