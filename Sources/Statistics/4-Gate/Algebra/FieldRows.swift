/// Rows over ``PrimeField``, and what elimination makes of them.
struct FieldRows {
    private(set) var rows: [[UInt64]]

    init(_ rows: [[UInt64]]) { self.rows = rows }

    /// The rank.
    var rank: Int {
        var copy = self
        return copy.reduce(columns: 0..<(rows.first?.count ?? 0), upwards: false).count
    }

    /// A basis of the combinations of the rows that are zero in the first columns, without these.
    func vanishing(onFirst count: Int) -> FieldRows {
        var copy = self
        let used = copy.reduce(columns: 0..<count, upwards: false).count
        return FieldRows(copy.rows[used...].map { Array($0[count...]) })
    }

    /// The reduced echelon form, without its zero rows, and the column of each row's pivot.
    func reducedEchelon() -> (rows: [[UInt64]], pivots: [Int]) {
        var copy = self
        let pivots = copy.reduce(columns: 0..<(rows.first?.count ?? 0), upwards: true)
        return (Array(copy.rows[..<pivots.count]), pivots)
    }

    /// Eliminates column by column; afterwards the first rows carry the pivots, in order.
    private mutating func reduce(columns: Range<Int>, upwards: Bool) -> [Int] {
        var pivots: [Int] = []
        for column in columns {
            let next = pivots.count
            guard let found = rows[next...].firstIndex(where: { $0[column] != 0 }) else { continue }
            rows.swapAt(next, found)
            let inverse = PrimeField.inverse(rows[next][column])
            if inverse != 1 { rows[next] = rows[next].map { PrimeField.product($0, inverse) } }
            let pivot = rows[next]
            for index in (upwards ? 0 : next + 1)..<rows.count where index != next {
                let factor = rows[index][column]
                if factor != 0 { Self.subtract(pivot, times: factor, from: &rows[index]) }
            }
            pivots.append(column)
            if pivots.count == rows.count { break }
        }
        return pivots
    }

    private static func subtract(
        _ pivot: [UInt64],
        times factor: UInt64,
        from row: inout [UInt64]
    ) {
        for column in pivot.indices where pivot[column] != 0 {
            let taken = PrimeField.product(pivot[column], factor)
            row[column] = PrimeField.difference(row[column], taken)
        }
    }
}
