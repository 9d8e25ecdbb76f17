import Foundation
import Synchronization

/// A relay that is as slow, as lossy and as often down as a test wants, in front of a hub.
///
/// It works on TCP's stream: a lost segment is a pause in which nothing after it arrives, which is
/// what the two ends of a connection see of one.
package final class BadLink: Sendable {
    private struct State {
        var quality = LinkQuality.good
        var startedAt = Monotonic.seconds()
        var isOver = false
        var tally = LinkRelay.Tally()
    }

    private let state = Mutex(State())

    /// Listens on 127.0.0.1 and passes on to 127.0.0.2, the same three ports.
    package init(port: Int, seed: UInt64) throws {
        let relay = try LinkRelay(
            ports: Array(port..<(port + 3)),
            near: 0x7F00_0001,
            far: 0x7F00_0002,
            seed: seed
        )
        let thread = Thread { [self] in run(relay) }
        thread.name = "bad link"
        thread.start()
    }

    /// The link is of that quality from now on, and what it carried is counted anew.
    package func become(_ quality: LinkQuality) {
        state.withLock { state in
            state.quality = quality
            state.startedAt = Monotonic.seconds()
        }
    }

    package func end() { state.withLock { $0.isOver = true } }

    /// What went over it so far; a segment has some 40 bytes of headers and is answered by as much.
    package var words: String {
        let tally = state.withLock { $0.tally }
        return "connections \(tally.connections), cut \(tally.cut), segments \(tally.segments), "
            + "lost \(tally.lost), bytes up \(tally.bytesUp), down \(tally.bytesDown), "
            + "with headers \(tally.bytesUp + tally.bytesDown + 80 * tally.segments)"
    }

    private func run(_ start: LinkRelay) {
        var relay = start
        while true {
            let (quality, startedAt, isOver) = state.withLock {
                ($0.quality, $0.startedAt, $0.isOver)
            }
            if isOver { break }
            let passed = Int((Monotonic.seconds() - startedAt) * 1_000)
            relay.turn(quality, atMilliseconds: passed)
            let tally = relay.tally
            state.withLock { $0.tally = tally }
        }
        relay.end()
    }
}
