/// What a panel says of an ordinal indicator, and what the records say.
public struct Grade: Sendable, Hashable, Codable {
    /// The level the panel gave.
    public let declared: Level
    /// The level computed from the records, where they allow it.
    public let computed: Level?
    /// What the declared level rests on.
    public let evidence: Evidence

    /// Makes a grade.
    public init(declared: Level, computed: Level? = nil, evidence: Evidence) {
        self.declared = declared
        self.computed = computed
        self.evidence = evidence
    }
}
