import HubCore
import Synchronization

/// What a hub told since somebody last looked.
final class NewsBox: Sendable {
    private let items = Mutex<[HubNews]>([])

    func put(_ item: HubNews) { items.withLock { $0.append(item) } }

    func take() -> [HubNews] {
        items.withLock { items in
            defer { items = [] }
            return items
        }
    }
}
