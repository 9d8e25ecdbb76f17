/// Figures of one sheet that are linked by common contributors, and nothing else.
///
/// A combination of figures of two components rests on at least what its part in each rests on,
/// because that part is a combination too: components may be looked at one by one.
struct Component {
    /// What decides which forms follow from the figures; the same for all variables of a family.
    struct Shape: Hashable {
        let owners: [Int]
        let rows: [[Int]]
        let insiders: [Insider]
    }

    /// The columns of the sheet, ascending; everything below counts from 0 in this list.
    let columns: [Int]
    let shape: Shape
    /// Columns that stand in exactly the same figures, in the order of their first.
    let classes: [[Int]]
    /// The figures each class stands in, ascending.
    let patterns: [[Int]]
    /// The sector of all its figures, or nothing if they have several.
    let sector: String?

    var owners: [Int] { shape.owners }
    var rows: [[Int]] { shape.rows }

    /// Takes figures over columns, already counted from 0; equal figures count once.
    init(columns: [Int], owners: [Int], rows: [[Int]], insiders: [Insider], sector: String?) {
        self.columns = columns
        self.sector = sector
        let distinct = Set(rows).sorted { $0.lexicographicallyPrecedes($1) }
        shape = Shape(owners: owners, rows: distinct, insiders: insiders)
        var standing: [[Int]] = Array(repeating: [], count: owners.count)
        for (row, members) in distinct.enumerated() {
            for column in members { standing[column].append(row) }
        }
        var numbers: [[Int]: Int] = [:]
        var classes: [[Int]] = []
        var patterns: [[Int]] = []
        for (column, pattern) in standing.enumerated() {
            if let number = numbers[pattern] {
                classes[number].append(column)
            } else {
                numbers[pattern] = classes.count
                classes.append([column])
                patterns.append(pattern)
            }
        }
        self.classes = classes
        self.patterns = patterns
    }

    /// The components of a sheet, in the order of their first column.
    static func all(of sheet: Sheet) -> [Component] {
        let roots = roots(of: sheet)
        let groups = Dictionary(grouping: sheet.columns.indices) { roots[$0] }
        let rows = Dictionary(grouping: sheet.rows.filter { !$0.members.isEmpty }) {
            roots[$0.members[0]]
        }
        return groups.sorted { $0.key < $1.key }.map { root, columns in
            var places = [Int](repeating: -1, count: sheet.columns.count)
            for (place, column) in columns.enumerated() { places[column] = place }
            let own = rows[root] ?? []
            let sectors = Set(own.map(\.source.sector))
            return Component(
                columns: columns,
                owners: columns.map { sheet.columns[$0].owner },
                rows: own.map { $0.members.map { places[$0] } },
                insiders: sheet.insiders.restricted(to: places),
                sector: sectors.count == 1 ? sectors.first : nil
            )
        }
    }

    /// For each column the least column it is linked to.
    private static func roots(of sheet: Sheet) -> [Int] {
        var parents = Array(sheet.columns.indices)
        func root(_ column: Int) -> Int {
            var root = column
            while parents[root] != root {
                parents[root] = parents[parents[root]]
                root = parents[root]
            }
            return root
        }
        for row in sheet.rows {
            for column in row.members {
                let (first, second) = (root(row.members[0]), root(column))
                parents[max(first, second)] = min(first, second)
            }
        }
        return sheet.columns.indices.map(root)
    }
}

extension [Insider] {
    /// The insiders who know some of the columns that have a place, by their places.
    ///
    /// Two meanings of knowing that come to the same here are one.
    func restricted(to places: [Int]) -> [Insider] {
        var seen: Set<Insider> = []
        return compactMap { insider in
            let known = insider.columns.map { places[$0] }.filter { $0 >= 0 }.sorted()
            guard !known.isEmpty else { return nil }
            let local = Insider(attacker: insider.attacker, columns: known)
            return seen.insert(local).inserted ? local : nil
        }
    }
}
