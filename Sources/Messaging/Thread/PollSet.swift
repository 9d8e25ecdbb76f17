import CZeroMQ
import Glibc

/// What the thread waits for, and what each part means.
struct PollSet {
    /// The meaning of one part.
    enum Target {
        case wake
        case authentication
        case monitor(Channel)
        case socket(Channel)
    }

    private var items: [zmq_pollitem_t] = []
    private var targets: [Target] = []

    /// Waits on a descriptor.
    mutating func addWake(_ descriptor: Int32) {
        items.append(
            zmq_pollitem_t(socket: nil, fd: descriptor, events: Int16(ZMQ_POLLIN), revents: 0)
        )
        targets.append(.wake)
    }

    /// Waits on a socket.
    mutating func addSocket(_ handle: UnsafeMutableRawPointer, as target: Target) {
        items.append(
            zmq_pollitem_t(socket: handle, fd: 0, events: Int16(ZMQ_POLLIN), revents: 0)
        )
        targets.append(target)
    }

    /// Waits until something is ready or the time is over (−1: no limit); false on a failure that
    /// will not pass.
    mutating func wait(milliseconds: Int) -> Bool {
        zmq_poll(&items, Int32(items.count), milliseconds) >= 0 || errno == EINTR
    }

    /// What is ready since the last wait.
    func readyTargets() -> [Target] {
        zip(items, targets).filter { $0.0.revents != 0 }.map(\.1)
    }
}
