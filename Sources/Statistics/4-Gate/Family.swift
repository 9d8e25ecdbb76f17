/// Variables tied by identities or ratios: one pattern of withholding for all of them.
struct Family: Sendable {
    let name: String
    /// The variables units report.
    let measured: [Variable]
    /// The variables computed from them.
    let ratios: [Variable]

    var variables: [Variable] { measured + ratios }

    /// Whether all its variables mean the same in every sector.
    var spansSectors: Bool { variables.allSatisfy(\.spansSectors) }

    static func all(of variables: [Variable]) -> [Family] {
        Dictionary(grouping: variables, by: \.family).sorted { $0.key < $1.key }.map {
            Family(
                name: $0.key,
                measured: $0.value.filter { !$0.protection.isRatio },
                ratios: $0.value.filter { $0.protection.isRatio }
            )
        }
    }
}
