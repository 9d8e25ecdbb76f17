import CZeroMQ

/// Room for one frame while it is read; one for the thread, so that reading allocates nothing.
struct ScratchFrame: ~Copyable {
    let message: UnsafeMutablePointer<zmq_msg_t>

    init() {
        message = .allocate(capacity: 1)
        zmq_msg_init(message)
    }

    deinit {
        zmq_msg_close(message)
        message.deallocate()
    }

    /// The number of bytes of the frame.
    var count: Int { zmq_msg_size(message) }

    /// Whether more frames of the same message follow.
    var hasMore: Bool { zmq_msg_more(message) == 1 }

    /// A copy of the content.
    var bytes: [UInt8] {
        Array(UnsafeRawBufferPointer(start: zmq_msg_data(message), count: count))
    }

    /// A property that the connection gave the message, such as `User-Id`.
    func property(_ name: String) -> String? {
        zmq_msg_gets(message, name).map { String(cString: $0) }
    }

    /// The descriptor of the TCP connection it came by; a local one gives none.
    ///
    /// The connection may have ended since, and its descriptor be another's.
    var descriptor: Int32? {
        let descriptor = zmq_msg_get(message, ZMQ_SRCFD)
        return descriptor >= 0 ? descriptor : nil
    }

    /// Lets go of the content, so that the longest frame ever seen is not kept.
    func clear() {
        zmq_msg_close(message)
        zmq_msg_init(message)
    }
}
