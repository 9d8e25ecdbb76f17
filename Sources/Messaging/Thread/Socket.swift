import CZeroMQ
import Glibc

/// A libzmq socket; closes itself when it goes.
///
/// Only the messaging thread may hold one, which the reactor's isolation ensures.
struct Socket: ~Copyable {
    let handle: UnsafeMutableRawPointer

    init(_ context: borrowing Context, type: Int32) throws(MessagingError) {
        guard let handle = zmq_socket(context.handle, type) else {
            throw MessagingError(system: errno, during: "making a socket")
        }
        // Without it the end of the context waits for ever while a peer is offline.
        var lingerMilliseconds: Int32 = 0
        guard zmq_setsockopt(handle, ZMQ_LINGER, &lingerMilliseconds, 4) == 0 else {
            let errorNumber = errno
            zmq_close(handle)
            throw MessagingError(system: errorNumber, during: "making a socket")
        }
        self.handle = handle
    }

    deinit {
        zmq_close(handle)
    }

    func set(_ option: Int32, _ value: Int32) throws(MessagingError) {
        var value = value
        try set(option, &value, MemoryLayout<Int32>.size)
    }

    func setWide(_ option: Int32, _ value: Int64) throws(MessagingError) {
        var value = value
        try set(option, &value, MemoryLayout<Int64>.size)
    }

    func set(_ option: Int32, bytes: [UInt8]) throws(MessagingError) {
        try set(option, bytes, bytes.count)
    }

    private func set(
        _ option: Int32,
        _ value: UnsafeRawPointer,
        _ size: Int
    ) throws(MessagingError) {
        guard zmq_setsockopt(handle, option, value, size) == 0 else {
            throw MessagingError(system: errno, during: "setting socket option \(option)")
        }
    }

    func bind(_ endpoint: String) throws(MessagingError) {
        guard zmq_bind(handle, endpoint) == 0 else {
            throw MessagingError(system: errno, during: "listening at \(endpoint)")
        }
    }

    func connect(_ endpoint: String) throws(MessagingError) {
        guard zmq_connect(handle, endpoint) == 0 else {
            throw MessagingError(system: errno, during: "connecting to \(endpoint)")
        }
    }

    /// Takes back a connection; one that already ended is no error.
    func disconnect(_ endpoint: String) {
        zmq_disconnect(handle, endpoint)
    }

    /// Takes back a listening address, so that it becomes free.
    func unbind(_ endpoint: String) {
        zmq_unbind(handle, endpoint)
    }

    /// The address last bound, with the real port.
    func boundEndpoint() throws(MessagingError) -> String {
        var text = [CChar](repeating: 0, count: 1024)
        var size = text.count
        guard zmq_getsockopt(handle, ZMQ_LAST_ENDPOINT, &text, &size) == 0 else {
            throw MessagingError(system: errno, during: "asking for the bound address")
        }
        return String(decoding: text.prefix(max(size - 1, 0)).map(UInt8.init), as: UTF8.self)
    }

    /// Sends one frame without waiting; the result is 0 or the `errno`.
    func send(_ bytes: [UInt8], more: Bool = false) -> Int32 {
        let flags = ZMQ_DONTWAIT | (more ? ZMQ_SNDMORE : 0)
        while zmq_send(handle, bytes, bytes.count, flags) < 0 {
            guard errno == EINTR else { return errno }
        }
        return 0
    }

    /// Reads one frame without waiting; false if there is none.
    func receive(into frame: borrowing ScratchFrame) -> Bool {
        while zmq_msg_recv(frame.message, handle, ZMQ_DONTWAIT) < 0 {
            guard errno == EINTR else { return false }
        }
        return true
    }

    /// Reads the remaining frames of a message and forgets them one by one.
    func drain(with frame: borrowing ScratchFrame) {
        while frame.hasMore, receive(into: frame) {}
        frame.clear()
    }

    func startMonitor(_ endpoint: String, events: Int32) throws(MessagingError) {
        guard zmq_socket_monitor(handle, endpoint, events) == 0 else {
            throw MessagingError(system: errno, during: "watching a socket")
        }
    }

    func stopMonitor() {
        zmq_socket_monitor(handle, nil, 0)
    }
}
