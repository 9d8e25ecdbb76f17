package import ClusterProtocol
package import Indicators

/// Something that waits to be handed over.
package struct PendingItem: Sendable, Hashable {
    package let id: BatchID
    /// The first day of its latest period; none for a change of keys, or a period without days.
    package let start: CalendarDate?
    package let isRotation: Bool

    /// Takes what is known of it.
    package init(id: BatchID, start: CalendarDate?, isRotation: Bool) {
        self.id = id
        self.start = start
        self.isRotation = isRotation
    }

    /// The newest period first, in it what was sealed last; a change of keys stays where it stands.
    ///
    /// Items come in the order of their chain.
    package static func ordered(_ items: [PendingItem]) -> [BatchID] {
        var ordered: [BatchID] = []
        for run in items.split(omittingEmptySubsequences: false, whereSeparator: \.isRotation) {
            ordered += run.enumerated()
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
