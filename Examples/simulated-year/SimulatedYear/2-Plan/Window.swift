/// Everything that happens from one release to the next, ended by the release.
package struct Window: Sendable {
    /// The release at its end.
    package let release: ReleaseDay
    /// Clusters that join, by place.
    package let joins: [Int]
    /// Clusters that get a certificate of another zone.
    package let moves: [Int]
    /// Clusters that leave after a last word.
    package let leaves: [Int]
    /// What is reported, in the order it arrives.
    package let reports: [Report]
}
