/// How long a reporting period lasts.
public enum PeriodKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// An agricultural season of a filière, the main rhythm.
    case campaign
    /// Three months.
    case quarter
    /// One month, the rhythm of market prices.
    case month
}
