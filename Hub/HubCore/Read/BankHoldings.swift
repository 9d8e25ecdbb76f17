package import ClusterProtocol
package import Indicators

/// What a bank of clusters holds at one moment, for the pages of its staff.
///
/// Taken in one step of the pipeline, without copying: what a page computes of it is computed elsewhere,
/// and what is received meanwhile does not wait.
package struct BankHoldings: Sendable {
    /// A cluster, as its hub knows it.
    package struct Member: Sendable {
        package let cluster: ClusterID
        /// Its name, known to its own hub only.
        package let name: String?
        package let filiere: FiliereCode
        package let commune: CommuneCode
        package let zone: ZoneCode
        package let memberSince: DayNumber
        /// First day it is no longer a member.
        package let leftOn: DayNumber?
        /// Whether its certificate was ended.
        package let hasEnded: Bool
        package let isFictitious: Bool
        /// When it was heard last, seconds since 1970.
        package let lastSeenSeconds: Int64?
        /// The hub below that speaks for it; nil for a direct member.
        package let hub: String?
        /// Open alarms: its folder seems to be on two machines.
        package let alarms: Int

        /// Its name, or the beginning of its identifier.
        package var shownName: String { name ?? String(cluster.hex.prefix(8)) }
    }

    /// A summary that counts.
    package struct Summary: Sendable {
        package let period: PeriodCode
        package let revision: UInt32
        /// Seconds since 1970.
        package let receivedSeconds: Int64?
        /// Where it was sealed.
        package let filiere: FiliereCode
        package let zone: ZoneCode
        package let content: SummaryContent
    }

    /// The hub's name.
    package let hub: String
    /// The catalogue in force, if the hub has one yet.
    package let catalogue: Catalogue?
    private let directory: Directory
    private let current: [Fold.Key: Fold.Current]
    private let received: [Fold.Key: Int64]
    private let alarms: [PartyID: Int]

    init(
        hub: String,
        catalogue: Catalogue?,
        directory: Directory,
        current: [Fold.Key: Fold.Current],
        received: [Fold.Key: Int64],
        alarms: [PartyID: Int]
    ) {
        self.hub = hub
        self.catalogue = catalogue
        self.directory = directory
        self.current = current
        self.received = received
        self.alarms = alarms
    }

    /// Every cluster that is a member of this hub or of one below it, by name; not those that went to
    /// another hub.
    package func members() -> [Member] {
        directory.members.values.filter { $0.moved == nil }.map(member).sorted {
            ($0.shownName, $0.cluster) < ($1.shownName, $1.cluster)
        }
    }

    /// One of them.
    package func member(_ cluster: ClusterID) -> Member? {
        guard let node = directory.node(of: cluster), let member = directory.members[node],
            member.moved == nil
        else { return nil }
        return self.member(member)
    }

    /// What counts of a cluster in a period.
    package func summary(of cluster: ClusterID, in period: PeriodCode) -> Summary? {
        let key = Fold.Key(cluster: cluster, period: period)
        return current[key].map { summary($0, key) }
    }

    /// Everything that counts of a cluster, in the catalogue's order of periods.
    package func summaries(of cluster: ClusterID) -> [Summary] {
        (catalogue?.periods ?? []).compactMap { summary(of: cluster, in: $0.code) }
    }

    /// What arrived after a moment and counts, the newest first.
    package func arrivals(after seconds: Int64, limit: Int) -> [(ClusterID, Summary)] {
        received.filter { $0.value > seconds }.sorted {
            ($1.value, $0.key) < ($0.value, $1.key)
        }.prefix(limit).compactMap { key, _ in
            current[key].map { (key.cluster, summary($0, key)) }
        }
    }

    /// The periods somebody reported.
    package func reportedPeriods() -> Set<PeriodCode> { Set(current.keys.map(\.period)) }

    private func summary(_ version: Fold.Current, _ key: Fold.Key) -> Summary {
        Summary(
            period: key.period,
            revision: version.rank.revision,
            receivedSeconds: received[key],
            filiere: FiliereCode(version.filiere),
            zone: ZoneCode(version.zone),
            content: SummaryContent(period: key.period, entries: version.entries)
        )
    }

    private func member(_ member: Directory.Member) -> Member {
        Member(
            cluster: member.scope.cluster,
            name: member.name,
            filiere: FiliereCode(member.scope.filiere),
            commune: CommuneCode(member.scope.homeCommune),
            zone: ZoneCode(member.scope.zone),
            memberSince: member.scope.memberSince,
            leftOn: member.leftOn,
            hasEnded: member.endedOn != nil,
            isFictitious: member.scope.isFictitious,
            lastSeenSeconds: member.lastSeenSeconds,
            hub: member.via.flatMap { directory.children[$0]?.name },
            alarms: alarms[member.node] ?? 0
        )
    }
}

extension HubPipeline {
    /// What it holds, for pages.
    ///
    /// - Throws: The error of the disk.
    package func bankHoldings() throws -> BankHoldings {
        let received = try receivedSeconds ?? store.receivedSeconds()
        receivedSeconds = received
        return BankHoldings(
            hub: identity.name,
            catalogue: shelf?.catalogue,
            directory: directory,
            current: fold.current,
            received: received,
            alarms: Dictionary(
                try store.openAlarms().map { ($0.alarm.node, 1) },
                uniquingKeysWith: +
            )
        )
    }
}
