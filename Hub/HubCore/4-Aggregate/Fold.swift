import ClusterProtocol
import Indicators
import Statistics

/// Everything the journal says, folded: the current summary of each (cluster, period) and the
/// exact sums over them.
///
/// Two folds over the same set of batches are equal, whatever the order, the duplicates and the
/// gaps: the greatest (revision, epoch counter, digest) wins, and sums are integers.
struct Fold: Sendable {
    /// What makes one version of a summary greater than another (PROTOCOL.md §4.2).
    struct Rank: Sendable, Hashable, Comparable {
        let revision: UInt32
        let epochCounter: UInt32
        let digest: Digest

        static func < (left: Rank, right: Rank) -> Bool {
            if left.revision != right.revision { return left.revision < right.revision }
            if left.epochCounter != right.epochCounter {
                return left.epochCounter < right.epochCounter
            }
            return left.digest < right.digest
        }
    }

    /// Which summary.
    struct Key: Sendable, Hashable, Comparable {
        let cluster: ClusterID
        let period: PeriodCode

        static func < (left: Key, right: Key) -> Bool {
            left.cluster == right.cluster
                ? left.period < right.period : left.cluster < right.cluster
        }
    }

    /// The version that counts.
    struct Current: Sendable, Hashable {
        let rank: Rank
        let filiere: String
        let zone: String
        let isFictitious: Bool
        let entries: [IndicatorCode: SummaryEntry]
    }

    /// Which exact sum.
    struct CellName: Sendable, Hashable, Comparable {
        let filiere: String
        let zone: String
        let period: PeriodCode
        let indicator: IndicatorCode

        static func < (left: CellName, right: CellName) -> Bool {
            (left.filiere, left.zone, left.period.rawValue, left.indicator.rawValue)
                < (right.filiere, right.zone, right.period.rawValue, right.indicator.rawValue)
        }
    }

    private(set) var current: [Key: Current] = [:]
    private(set) var sums: [CellName: ExactSums] = [:]

    /// Takes one version of a summary; says whether it now counts.
    @discardableResult
    mutating func apply(_ version: Current, for key: Key) -> Bool {
        if let old = current[key] {
            guard old.rank < version.rank else { return false }
            tally(old, key) { $0.remove($1) }
        }
        current[key] = version
        tally(version, key) { $0.add($1) }
        return true
    }

    /// Takes out everything a cluster said, as if it had withdrawn it.
    mutating func withdraw(_ cluster: ClusterID) {
        for (key, version) in current where key.cluster == cluster {
            tally(version, key) { $0.remove($1) }
            current[key] = nil
        }
    }

    private mutating func tally(
        _ version: Current,
        _ key: Key,
        _ change: (inout ExactSums, Int64) -> Void
    ) {
        for (indicator, entry) in version.entries {
            let name = CellName(
                filiere: version.filiere,
                zone: version.zone,
                period: key.period,
                indicator: indicator
            )
            change(&sums[name, default: ExactSums()], entry.statisticalValue)
            if sums[name]?.n == 0 { sums[name] = nil }
        }
    }
}

extension Fold {
    /// Takes every summary of a verified batch; returns those that now count.
    @discardableResult
    mutating func apply(_ batch: VerifiedBatch, _ contents: [VerifiedBatch.Content]) -> [Key] {
        contents.compactMap { content in
            let key = Key(cluster: batch.scope.cluster, period: content.summary.period)
            let version = Current(
                rank: Rank(
                    revision: content.revision,
                    epochCounter: batch.batch.id.stream.epoch.counter,
                    digest: batch.digest
                ),
                filiere: batch.scope.filiere,
                zone: batch.scope.zone,
                isFictitious: batch.scope.isFictitious,
                entries: content.summary.entries
            )
            return apply(version, for: key) ? key : nil
        }
    }
}
