/// How an invented cluster reports.
package enum Behaviour: String, Sendable, Hashable, CaseIterable {
    /// Each campaign when it is due.
    case regular
    /// The first campaign only once it was released.
    case late
    /// Enrolled, and never heard of again.
    case silent
    /// The first campaign, and nothing of the second.
    case quiet
    /// Corrects the first campaign once it was released.
    case amends
    /// Its key is revoked once the first campaign was released.
    case revoked

    /// Whether its first campaign is there for the first release.
    package var isFirstOnTime: Bool { self != .late && self != .silent }

    /// Whether it reports the second campaign.
    package var hasSecond: Bool { self == .regular || self == .late || self == .amends }
}
