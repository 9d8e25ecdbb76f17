import TestRandomness

/// Vectors orthogonal to every figure, drawn at random.
///
/// A form follows from the figures if and only if it is orthogonal to their whole kernel
/// (`statistics.md` §1.4 A). A set of unknowns carries a form if and only if its rows of a kernel
/// basis are dependent, and then its rows of any sample of the kernel are too: a sample misses
/// nothing. Independent rows stay independent in a sample of a few more vectors than there are
/// rows, but for a chance of about 2⁻³¹ for each vector beyond.
struct Kernel {
    private let reduced: ReducedRows
    private let free: [Int]
    private let width: Int

    /// Prepares the kernel of 0/1 rows, given by the figures each class stands in.
    init(patterns: [[Int]], rows: Int, field: SmallField) {
        width = patterns.count
        var matrix = [[UInt64]](repeating: [UInt64](repeating: 0, count: width), count: rows)
        for (number, pattern) in patterns.enumerated() {
            for row in pattern { matrix[row][number] = 1 }
        }
        var reduced = ReducedRows(field)
        for row in matrix { _ = reduced.keep(row) }
        self.reduced = reduced
        let pivots = Set(reduced.pivots)
        free = (0..<width).filter { !pivots.contains($0) }
    }

    var field: SmallField { reduced.field }

    /// How many independent figures there are.
    var rank: Int { reduced.pivots.count }

    /// For each class its entries in a number of vectors that are zero at all known classes.
    ///
    /// Those are the kernel of the figures less what is known: zero at a known free class by
    /// choice, at a known pivot by equations among the free ones.
    func sample(
        _ count: Int,
        knowing known: Set<Int>,
        from generator: inout SplitMix64
    )
        -> [[UInt64]]
    {
        let open = free.filter { !known.contains($0) }
        var equations = ReducedRows(field)
        for (row, pivot) in zip(reduced.rows, reduced.pivots) where known.contains(pivot) {
            _ = equations.keep(open.map { row[$0] })
        }
        let bound = Set(equations.pivots)
        var entries = [[UInt64]](repeating: [UInt64](repeating: 0, count: count), count: width)
        for (place, number) in open.enumerated() where !bound.contains(place) {
            for vector in 0..<count {
                entries[number][vector] = UInt64.random(in: 0..<field.modulus, using: &generator)
            }
        }
        let loose = open.indices.filter { !bound.contains($0) }
        for (equation, pivot) in zip(equations.rows, equations.pivots) {
            for place in loose where equation[place] != 0 {
                field.add(
                    field.negative(equation[place]),
                    times: entries[open[place]],
                    to: &entries[open[pivot]]
                )
            }
        }
        for (row, pivot) in zip(reduced.rows, reduced.pivots) where !known.contains(pivot) {
            for number in open where row[number] != 0 {
                field.add(field.negative(row[number]), times: entries[number], to: &entries[pivot])
            }
        }
        return entries
    }
}
