package import Indicators
package import Localisation

/// What a load would keep of a file, without a store: pure.
package enum LoadTrial: Sendable, Hashable {
    /// The file is good: its records, in its order.
    case good([HeldRecord])
    /// It is refused, for each of these reasons.
    case refused([Message])

    /// Reads a file for a cluster of a filière, beside what earlier ones gave.
    package init(
        _ bytes: [UInt8],
        catalogue: Catalogue,
        filiere: FiliereCode,
        file: String,
        beside earlier: [HeldRecord] = []
    ) {
        let read = LoadReader(file: file).read(bytes)
        var problems = read.problems
        var records: [HeldRecord] = []
        var kinds = Dictionary(earlier.map { ($0.id, $0.kind) }) { _, last in last }
        for row in read.rows { kinds[row.id] = row.kind }
        for row in read.rows {
            guard let kind = catalogue.recordKind(row.kind) else {
                let known = catalogue.records.map(\.code.rawValue).joined(separator: ", ")
                problems.append(
                    InputProblem(
                        source: file,
                        row: row.row,
                        column: "kind",
                        seen: row.kind.rawValue,
                        reason: Text.recordUnknownKind(row.kind.rawValue, known)
                    )
                )
                continue
            }
            do throws(NodeError) {
                let values = try row.values(
                    as: kind,
                    of: filiere,
                    under: catalogue,
                    from: file
                )
                problems += row.strays(among: values, as: kind, from: file) { kinds[$0] }
                records.append(HeldRecord(id: row.id, kind: kind.code, values: values))
            } catch {
                problems += error.problems
            }
        }
        self = problems.isEmpty ? .good(records) : .refused(problems.map(\.message))
    }
}
