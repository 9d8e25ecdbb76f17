import CZeroMQ
import Glibc

/// A libzmq context and the process's claim on it; ends both when it goes.
///
/// All its sockets must be closed before, or its end waits for them for ever.
struct Context: ~Copyable {
    let handle: UnsafeMutableRawPointer

    init(limits: MessengerLimits) throws(MessagingError) {
        guard LiveContext.claim() else {
            throw MessagingError(.contextAlreadyLive, during: "starting a messenger")
        }
        guard let handle = zmq_ctx_new() else {
            LiveContext.release()
            throw MessagingError(
                .resourcesExhausted,
                during: "starting a messenger",
                errorNumber: errno
            )
        }
        // One libzmq thread moves hundreds of thousands of messages a second, far above disks.
        for (option, value) in [
            (ZMQ_IO_THREADS, 1), (ZMQ_MAX_SOCKETS, limits.socketsMax), (ZMQ_BLOCKY, 0),
        ] where zmq_ctx_set(handle, option, value) != 0 {
            let errorNumber = errno
            zmq_ctx_term(handle)
            LiveContext.release()
            throw MessagingError(
                .system,
                during: "setting context option \(option)",
                errorNumber: errorNumber
            )
        }
        self.handle = handle
    }

    deinit {
        while zmq_ctx_term(handle) != 0, errno == EINTR {}
        LiveContext.release()
    }
}
