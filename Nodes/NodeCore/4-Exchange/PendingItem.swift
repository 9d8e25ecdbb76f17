package import ClusterProtocol
package import Indicators

/// Something that waits to be handed over.
package struct PendingItem: Sendable, Hashable {
    package let id: BatchID
    /// The first day of its latest period; none for a change of keys, or a period without days.
    package let start: CalendarDate?
    package let isRotation: Bool
    /// Whether the parent has it, and its receipt was lost.
    package let isSettled: Bool

    /// Takes what is known of it.
    package init(id: BatchID, start: CalendarDate?, isRotation: Bool, isSettled: Bool = false) {
        self.id = id
        self.start = start
        self.isRotation = isRotation
        self.isSettled = isSettled
    }

    /// The newest period first, in it what was sealed last; a change of keys stays where it stands.
    ///
    /// What the parent has goes before all that, in its order: only receipts are asked for, and an
    /// answer to what comes later must not end the session before they are there.
    /// Items come in the order of their chain.
    package static func ordered(_ items: [PendingItem]) -> [BatchID] {
        var ordered: [BatchID] = []
        for run in items.split(omittingEmptySubsequences: false, whereSeparator: \.isRotation) {
            ordered += run.filter(\.isSettled).map(\.id)
            ordered += run.filter { !$0.isSettled }.enumerated()
                .sorted { left, right in
                    if left.element.start == right.element.start {
                        return left.offset > right.offset
                    }
                    guard let one = left.element.start else { return false }
                    guard let other = right.element.start else { return true }
                    return one > other
                }
                .map(\.element.id)
            if run.endIndex < items.endIndex { ordered.append(items[run.endIndex].id) }
        }
        return ordered
    }
}
