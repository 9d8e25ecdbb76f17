/// The rules of an inbound queue, without locks or threads: who gets what, and when to stop
/// reading.
///
/// Waiters are served in the order they came. The source is paused when a bound is reached and
/// resumed when half of it is free again, so that it does not stutter one message at a time.
package struct InboundBuffer<Waiter: Sendable>: Sendable {
    /// Messages handed to one waiter.
    package struct Delivery: Sendable {
        package let waiter: Waiter
        package let messages: [InboundMessage]
    }

    private struct Waiting: Sendable {
        let ticket: UInt64
        let max: Int
        let waiter: Waiter
    }

    private let messagesMax: Int
    private let bytesMax: Int
    private var messages: [InboundMessage] = []
    private var bytes = 0
    /// How many of the messages are of each key.
    package private(set) var queued: [CurvePublicKey: Int] = [:]
    private var waiting: [Waiting] = []
    package private(set) var isFinished = false
    package private(set) var isSourcePaused = false

    package init(messagesMax: Int, bytesMax: Int) {
        self.messagesMax = Swift.max(messagesMax, 1)
        self.bytesMax = Swift.max(bytesMax, 1)
    }

    package var count: Int { messages.count }

    /// How many messages and bytes may be read from the source now.
    package var room: (messages: Int, bytes: Int) {
        (Swift.max(messagesMax - messages.count, 0), Swift.max(bytesMax - bytes, 0))
    }

    /// Takes in what the source read and says who is to be served.
    package mutating func offer(_ group: [InboundMessage]) -> [Delivery] {
        guard !isFinished else { return [] }
        messages += group
        bytes += group.reduce(0) { $0 + $1.frame.count }
        for case let key? in group.lazy.map(\.userID) { queued[key, default: 0] += 1 }
        var deliveries: [Delivery] = []
        while !messages.isEmpty, !waiting.isEmpty {
            let first = waiting.removeFirst()
            deliveries.append(
                Delivery(waiter: first.waiter, messages: removeFirst(first.max))
            )
        }
        if messages.count >= messagesMax || bytes >= bytesMax {
            isSourcePaused = true
        }
        return deliveries
    }

    /// What a consumer gets at once: a group, an empty one after the end, or nothing yet.
    package mutating func take(max: Int) -> [InboundMessage]? {
        if !messages.isEmpty { return removeFirst(max) }
        return isFinished ? [] : nil
    }

    /// Whether the source was paused and may go on; says so once.
    package mutating func resumesSource() -> Bool {
        guard isSourcePaused, messages.count <= messagesMax / 2, bytes <= bytesMax / 2 else {
            return false
        }
        isSourcePaused = false
        return true
    }

    /// Lets a consumer wait; its ticket is how it can leave.
    package mutating func wait(_ waiter: Waiter, ticket: UInt64, max: Int) {
        waiting.append(Waiting(ticket: ticket, max: max, waiter: waiter))
    }

    /// Takes a consumer out of the line, if it still waits.
    package mutating func leave(ticket: UInt64) -> Waiter? {
        guard let index = waiting.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return waiting.remove(at: index).waiter
    }

    /// Ends the queue: what is buffered can still be taken, those who wait leave empty-handed.
    package mutating func finish() -> [Waiter] {
        isFinished = true
        defer { waiting = [] }
        return waiting.map(\.waiter)
    }

    private mutating func removeFirst(_ max: Int) -> [InboundMessage] {
        let group: [InboundMessage]
        if messages.count <= max {
            group = messages
            messages = []
        } else {
            group = Array(messages.prefix(max))
            messages.removeFirst(group.count)
        }
        bytes -= group.reduce(0) { $0 + $1.frame.count }
        for case let key? in group.lazy.map(\.userID) {
            queued[key] = queued[key].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
        return group
    }
}
