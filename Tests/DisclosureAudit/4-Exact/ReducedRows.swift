/// Rows brought to reduced echelon form as they come: each has a 1 where all others have a 0.
struct ReducedRows {
    let field: SmallField
    private(set) var rows: [[UInt64]] = []
    private(set) var pivots: [Int] = []

    init(_ field: SmallField) { self.field = field }

    /// What is left of a row once the kept rows are taken out of it.
    func rest(of row: [UInt64]) -> [UInt64] {
        var rest = row
        for (kept, pivot) in zip(rows, pivots) where rest[pivot] != 0 {
            field.add(field.negative(rest[pivot]), times: kept, to: &rest)
        }
        return rest
    }

    /// Whether a row follows from the kept ones; most that do not are known by one entry.
    func spans(_ row: [UInt64]) -> Bool {
        let factors = pivots.map { field.negative(row[$0]) }
        return row.indices.allSatisfy { index in
            var entry = row[index]
            for (number, factor) in factors.enumerated() {
                entry = field.sum(entry, factor, rows[number][index])
            }
            return entry == 0
        }
    }

    /// Keeps a row, or says that it follows from those kept.
    mutating func keep(_ row: [UInt64]) -> Bool {
        let rest = rest(of: row)
        guard let pivot = rest.firstIndex(where: { $0 != 0 }) else { return false }
        let reduced = field.scaled(rest, by: field.inverse(rest[pivot]))
        for index in rows.indices where rows[index][pivot] != 0 {
            field.add(field.negative(rows[index][pivot]), times: reduced, to: &rows[index])
        }
        rows.append(reduced)
        pivots.append(pivot)
        return true
    }
}
