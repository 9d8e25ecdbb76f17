public import Statistics

/// Which slice of a release: one filière (or "all"), one area, one period.
public struct SliceKey: Sendable, Hashable, Comparable {
    /// Code of the filière, or "all".
    public let filiere: String
    /// The whole country or a zone.
    public let area: Area
    /// Code of the period.
    public let period: String

    /// Takes the parts of a key.
    public init(filiere: String, area: Area, period: String) {
        self.filiere = filiere
        self.area = area
        self.period = period
    }

    /// Filière, then area with the whole first, then period: the order of the leaves.
    public static func < (left: SliceKey, right: SliceKey) -> Bool {
        if left.filiere != right.filiere { return left.filiere < right.filiere }
        if left.area != right.area { return left.area < right.area }
        return left.period < right.period
    }

    /// Whether a query for a part of a release wants this slice.
    public func isWanted(by part: ReleaseQuery.Part) -> Bool {
        switch part {
        case .everything: true
        case .area(let filiere, let zone): self.filiere == filiere && area.part == zone
        }
    }
}
