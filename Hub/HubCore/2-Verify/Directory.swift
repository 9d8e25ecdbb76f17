import ClusterProtocol

/// Everybody this hub knows: its members, those of its child hubs, and the child hubs.
///
/// A value rebuilt from the store at start and after each enrolment; verification reads it and
/// never the disk.
struct Directory: Sendable {
    /// A cluster's node.
    struct Member: Sendable {
        let certificate: Certificate
        let scope: ClusterScope
        let certificateDigest: Digest
        /// The child hub that speaks for it; nil for a direct member.
        let via: PartyID?
        /// Known to its own hub only.
        let name: String?
        var revokedOn: DayNumber?
        var lastSeenSeconds: Int64?
        /// First day it is no longer a member.
        var leftOn: DayNumber?

        var node: PartyID { certificate.subject }
    }

    /// A hub below this one.
    struct Child: Sendable {
        let certificate: Certificate
        let certificateDigest: Digest
        let name: String
        var revokedOn: DayNumber?
        var lastSeenSeconds: Int64?
        var releaseHeld: UInt64
        /// The end of the ledger it brought with it, if it released before it joined.
        var pastLedger: Digest?
    }

    /// Who is at the other end of a connection.
    enum Peer: Sendable {
        case member(Member)
        case child(Child)
    }

    private(set) var members: [PartyID: Member] = [:]
    private(set) var children: [PartyID: Child] = [:]
    /// Of those who connect here only: a child's word about its members' keys opens no port.
    private var byTransport: [TransportKey: PartyID] = [:]
    private var byCluster: [ClusterID: PartyID] = [:]
    private var certificates: [Digest: Certificate] = [:]

    mutating func put(_ member: Member) {
        if let old = members[member.node], old.via == nil {
            byTransport[old.certificate.transportKey] = nil
        }
        members[member.node] = member
        byCluster[member.scope.cluster] = member.node
        if member.via == nil { byTransport[member.certificate.transportKey] = member.node }
        certificates[member.certificateDigest] = member.certificate
    }

    mutating func put(_ child: Child) {
        let id = child.certificate.subject
        if let old = children[id] { byTransport[old.certificate.transportKey] = nil }
        children[id] = child
        byTransport[child.certificate.transportKey] = id
        certificates[child.certificateDigest] = child.certificate
    }

    /// Remembers a certificate that is no longer the current one of its subject.
    mutating func remember(_ certificate: Certificate, digest: Digest) {
        certificates[digest] = certificate
    }

    mutating func seen(_ party: PartyID, atSeconds seconds: Int64) {
        members[party]?.lastSeenSeconds = seconds
        children[party]?.lastSeenSeconds = seconds
    }

    mutating func holds(_ child: PartyID, release: UInt64) {
        children[child]?.releaseHeld = release
    }

    mutating func says(_ child: PartyID, pastLedger: Digest?) {
        children[child]?.pastLedger = pastLedger
    }

    /// Ends a membership; what it sent stays, and counts no more from the next release on.
    mutating func leave(_ node: PartyID, on day: DayNumber, revokedOn: DayNumber) {
        members[node]?.leftOn = day
        if members[node]?.revokedOn == nil { members[node]?.revokedOn = revokedOn }
    }

    mutating func revoke(_ party: PartyID, on day: DayNumber) {
        members[party]?.revokedOn = day
        children[party]?.revokedOn = day
    }

    func certificate(_ digest: Digest) -> Certificate? { certificates[digest] }

    /// The one node of a cluster.
    func node(of cluster: ClusterID) -> PartyID? { byCluster[cluster] }

    /// Every certificate ever held, those of hubs and those no longer in force included.
    var everyCertificate: some Collection<Certificate> { certificates.values }

    /// The name of a member or a child, or its identity where the name is not known here; nothing
    /// for a stranger and for who has left.
    func name(of party: PartyID) -> String? {
        if let member = members[party], member.revokedOn == nil {
            return member.name ?? member.scope.cluster.hex
        }
        return children[party].flatMap { $0.revokedOn == nil ? $0.name : nil }
    }

    func knows(_ digest: Digest) -> Bool { certificates[digest] != nil }

    /// Who holds a transport key, revoked or not.
    func peer(_ key: TransportKey) -> Peer? {
        guard let id = byTransport[key] else { return nil }
        if let member = members[id] { return .member(member) }
        return children[id].map { .child($0) }
    }

    /// A party that speaks to this hub itself, revoked or not.
    func direct(_ id: PartyID) -> Peer? {
        if let member = members[id], member.via == nil { return .member(member) }
        return children[id].map { .child($0) }
    }

    /// Transport keys the exchange port lets in: direct members and children, not revoked.
    var admitted: Set<TransportKey> {
        var keys: Set<TransportKey> = []
        for member in members.values where member.via == nil && member.revokedOn == nil {
            keys.insert(member.certificate.transportKey)
        }
        for child in children.values where child.revokedOn == nil {
            keys.insert(child.certificate.transportKey)
        }
        return keys
    }
}
