/// The figures that can have a part in a combination which vanishes on some patterns.
///
/// A pattern that stands in one remaining figure only fixes that figure's factor to zero, and the
/// figure drops out; so on, until every pattern that must vanish stands in two figures or none.
/// What remains is a small core, mostly none at all.
enum PeeledRows {
    /// The figures left, in order, where the combination must vanish on `patterns`.
    static func core(of system: PatternSystem, vanishingOn patterns: [Int]) -> [Int] {
        var isLeft = [Bool](repeating: true, count: system.rowCount)
        var count = patterns.map { system.patterns[$0].rows.count }
        var placesByRow = [[Int]](repeating: [], count: system.rowCount)
        for (place, pattern) in patterns.enumerated() {
            for row in system.patterns[pattern].rows { placesByRow[row].append(place) }
        }
        var pending = count.indices.filter { count[$0] == 1 }
        while let place = pending.popLast() {
            guard count[place] == 1,
                let row = system.patterns[patterns[place]].rows.first(where: { isLeft[$0] })
            else { continue }
            isLeft[row] = false
            for other in placesByRow[row] {
                count[other] -= 1
                if count[other] == 1 { pending.append(other) }
            }
        }
        return isLeft.indices.filter { isLeft[$0] }
    }
}
