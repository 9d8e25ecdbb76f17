/// The messages of a link, one at a time, until the link is closed or the task is cancelled.
///
/// Each message goes to one consumer: two loops over the same link share its messages.
public struct InboundSequence<Element: Sendable>: AsyncSequence, Sendable {
    /// The sequence never fails; cancellation ends it.
    public typealias Failure = Never

    let queue: InboundQueue
    let transform: @Sendable (InboundMessage) -> Element

    /// Makes an iterator.
    public func makeAsyncIterator() -> Iterator {
        Iterator(queue: queue, transform: transform)
    }

    /// Takes messages one by one.
    public struct Iterator: AsyncIteratorProtocol {
        let queue: InboundQueue
        let transform: @Sendable (InboundMessage) -> Element

        /// The next message, or `nil` after the end.
        public mutating func next() async -> Element? {
            await next(isolation: #isolation)
        }

        /// The next message, or `nil` after the end, without leaving the caller's actor.
        public mutating func next(isolation actor: isolated (any Actor)?) async -> Element? {
            // One at a time: a group kept here would be lost with an abandoned iterator.
            (try? await queue.next(max: 1))?.first.map(transform)
        }
    }
}
