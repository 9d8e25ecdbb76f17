/// Indicators that are withheld together.
///
/// Families are the connected components of identities, ratios and ties. A cluster contributes to
/// a family when it reports every entered member of it, and a coach withholds a family, never one
/// of its indicators.
public struct Family: Sendable, Hashable {
    /// The smallest code of its members.
    public let code: FamilyCode
    /// Its members, in catalogue order; most families have one.
    public let members: [IndicatorCode]

    /// The families of some indicators under the sets of codes that link them.
    ///
    /// Families come in the order of their first member. Linked codes that are not among the
    /// indicators are ignored: the checker reports them elsewhere.
    package static func components(
        of codes: [IndicatorCode],
        links: [[IndicatorCode]]
    ) -> [Family] {
        let positions = Dictionary(
            codes.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var parent = Array(codes.indices)

        func root(of start: Int) -> Int {
            var position = start
            while parent[position] != position {
                parent[position] = parent[parent[position]]
                position = parent[position]
            }
            return position
        }

        for link in links {
            let known = link.compactMap { positions[$0] }
            guard let first = known.first else { continue }
            for other in known.dropFirst() {
                let (one, two) = (root(of: first), root(of: other))
                // The smaller position becomes the root, so that roots meet in catalogue order.
                parent[max(one, two)] = min(one, two)
            }
        }
        var members: [Int: [IndicatorCode]] = [:]
        for (position, code) in codes.enumerated() {
            members[root(of: position), default: []].append(code)
        }
        return members.sorted { $0.key < $1.key }.compactMap { _, codes in
            codes.min().map { Family(code: FamilyCode($0.rawValue), members: codes) }
        }
    }
}
