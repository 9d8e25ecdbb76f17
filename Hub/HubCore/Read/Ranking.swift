package import Indicators

/// Places among values, ties included.
package enum Ranking {
    /// The place of each value from 1, the best first: equal values have the same place and the next one
    /// is as far behind as there are of them (1, 2, 2, 4).
    ///
    /// Nothing where there is no value, and nothing at all where neither more nor less is better.
    package static func places(of values: [Int64?], _ direction: Direction) -> [Int?] {
        guard direction != .none else { return values.map { _ in nil } }
        let known = values.compactMap { $0 }.sorted(
            by: direction == .higher ? { $0 > $1 } : { $0 < $1 }
        )
        var place: [Int64: Int] = [:]
        for (index, value) in known.enumerated() where place[value] == nil {
            place[value] = index + 1
        }
        return values.map { $0.flatMap { place[$0] } }
    }
}
