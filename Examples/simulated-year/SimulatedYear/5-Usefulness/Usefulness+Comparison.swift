extension Usefulness {
    /// A share that has fallen.
    package struct Fall: Sendable, Hashable {
        /// In which release.
        package let release: String
        /// Which one, as in `Row.shares`.
        package let share: String
        /// Tenths of a percent before.
        package let before: Int
        /// Tenths of a percent now; none when it is not there any more.
        package let now: Int?

        /// Names a fall.
        package init(release: String, share: String, before: Int, now: Int?) {
            self.release = release
            self.share = share
            self.before = before
            self.now = now
        }
    }

    /// The shares more than so many points under those of an earlier measure of the same year.
    package func falls(against earlier: Usefulness, points: Int = 5) -> [Fall] {
        let rows = Dictionary(releases.map { ($0.release, $0) }, uniquingKeysWith: { $1 })
        return earlier.releases.flatMap { row in
            row.shares.sorted { $0.key < $1.key }.compactMap { name, share -> Fall? in
                let now = rows[row.release]?.shares[name]?.tenths
                guard now.map({ $0 < share.tenths - points * 10 }) ?? true else { return nil }
                return Fall(release: row.release, share: name, before: share.tenths, now: now)
            }
        }
    }
}
