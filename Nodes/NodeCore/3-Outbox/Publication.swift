import ClusterProtocol
import Indicators

/// What a publication sealed and what it found unchanged.
struct Publication: Sendable {
    struct Item: Sendable, Hashable {
        let period: PeriodCode
        let revision: UInt32
        let batch: Digest
        let sequence: UInt64
        /// Whether it says nothing any more, which takes back what was sealed before.
        let isWithdrawal: Bool
    }

    let items: [Item]
    let unchanged: [PeriodCode]
    /// Whether this node had never sealed anything before.
    let isFirst: Bool
}
