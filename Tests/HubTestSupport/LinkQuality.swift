/// How bad a link is.
package struct LinkQuality: Sendable {
    /// What becomes of connections while the link is down.
    package enum Down: Sendable {
        /// Nothing moves, and everything goes on afterwards.
        case silence
        /// Connections are cut, and none is made.
        case reset
    }

    /// Time on the way, in one direction.
    package var delayMilliseconds: ClosedRange<Int>
    /// In each direction.
    package var bytesPerSecond: Int
    /// Lost segments of a thousand; TCP sends one again after a while, and what came later waits.
    package var lossPerMille = 0
    package var stallMilliseconds = 3_000
    /// How long the link is up and down in turn, down at first; always up without.
    package var turns: (upMilliseconds: Int, downMilliseconds: Int)?
    package var down = Down.silence

    package init(delayMilliseconds: ClosedRange<Int>, bytesPerSecond: Int) {
        self.delayMilliseconds = delayMilliseconds
        self.bytesPerSecond = bytesPerSecond
    }

    /// A good one: nothing waits.
    package static let good = LinkQuality(delayMilliseconds: 0...0, bytesPerSecond: 100_000_000)

    /// A rural 2G network: 800 ± 400 ms there and back, 20 kbit/s, 3 % of segments lost.
    package static let rural: LinkQuality = {
        var quality = LinkQuality(delayMilliseconds: 200...600, bytesPerSecond: 2_500)
        quality.lossPerMille = 30
        return quality
    }()

    /// Whether it is up that long after its start.
    func isUp(atMilliseconds now: Int) -> Bool {
        guard let turns else { return true }
        return now % (turns.upMilliseconds + turns.downMilliseconds) >= turns.downMilliseconds
    }
}
