package import Indicators

/// Something the cluster does well enough to show others how.
///
/// The rule, in this order: ahead of the middle of the group before strong by the grid's own words
/// where there is no group; then rows of the grid, whose words others can follow, before figures;
/// then the better part of the group; then what a document proves; then the higher level; then the
/// catalogue's order. A level above what the records give is no strength to share, nor is a total,
/// which says how large a cluster is.
package struct Strength: Sendable {
    package let line: SheetLine
    /// Ahead of a group, rather than strong by the words of the grid alone.
    package let isAhead: Bool

    /// At most three.
    static func three(of lines: [SheetLine]) -> [Strength] {
        let found = lines.enumerated().compactMap { place, line in
            strength(line).map { (place: place, strength: $0, rank: rank($0)) }
        }
        return found.sorted { one, other in
            one.rank == other.rank
                ? one.place < other.place
                : other.rank.lexicographicallyPrecedes(one.rank)
        }.prefix(3).map { $0.strength }
    }

    private static func strength(_ line: SheetLine) -> Strength? {
        let indicator = line.indicator
        // Points of an axis are made of its rows, which say more.
        guard line.own != nil, indicator.direction != .none, indicator.isComparable,
            !indicator.isBarometer, !line.isAboveRecords
        else { return nil }
        if let side = line.shown?.side {
            return side == .ahead ? Strength(line: line, isAhead: true) : nil
        }
        guard line.shown == nil, let level = line.grade?.declared, level >= .three else {
            return nil
        }
        return Strength(line: line, isAhead: false)
    }

    /// Greater is stronger.
    private static func rank(_ strength: Strength) -> [Int] {
        let line = strength.line
        let evidence =
            switch line.grade?.evidence {
            case .documented?: 2
            case .declared?, nil: 1
            case .impression?: 0
            }
        return [
            strength.isAhead ? 1 : 0, line.grade == nil ? 0 : 1, line.shown?.place?.from ?? 0,
            evidence, line.grade?.declared.rawValue ?? 0,
        ]
    }
}

extension Indicator {
    /// Whether a large cluster and a small one can be compared by it: a level, a share, a price.
    package var isComparable: Bool {
        switch protection {
        case .ordinal, .ratio, .price: true
        case .magnitude, .binary: false
        }
    }

    /// Whether it follows from the levels of the grid.
    package var isBarometer: Bool {
        switch formula {
        case .axis?, .barometer?: true
        default: false
        }
    }
}
