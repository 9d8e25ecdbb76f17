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
        /// Who signed the certificate.
        let signer: VerifyingKey
        /// The child hub that speaks for it; nil for a direct member.
        let via: PartyID?
        /// Known to its own hub only.
        let name: String?
        /// The day it was ended here; no certificate undoes it.
        var revokedOn: DayNumber?
        var lastSeenSeconds: Int64?
        /// First day it is no longer a member.
        var leftOn: DayNumber?
        /// The day its certificate was ended, here or by a list.
        fileprivate(set) var endedOn: DayNumber?
        /// The transport key of its certificate before, until it greets with the new one.
        var oldTransport: TransportKey?
        /// Where it went: another hub speaks for it.
        var moved: Move?

        var node: PartyID { certificate.subject }
    }

    /// A hub below this one.
    struct Child: Sendable {
        let certificate: Certificate
        let certificateDigest: Digest
        /// Who signed the certificate.
        let signer: VerifyingKey
        let name: String
        var revokedOn: DayNumber?
        var lastSeenSeconds: Int64?
        var releaseHeld: UInt64
        /// The end of the ledger it brought with it, if it released before it joined.
        var pastLedger: Digest?
        /// The day its certificate was ended by the federation.
        fileprivate(set) var endedOn: DayNumber?
    }

    /// Where a member went, as a certificate of another hub says.
    struct Move: Sendable {
        let hub: PartyID
        let on: DayNumber
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
    private var certificates: [Digest: (certificate: Certificate, signer: VerifyingKey)] = [:]
    /// Certificates of hubs by the key they are about: where the issuers of others are found.
    private var hubs: [VerifyingKey: Digest] = [:]
    /// Which hub may certify a cluster that is another one's now; decided at the root.
    var transfers: [ClusterID: PartyID] = [:]
    /// The keys members had along their chains.
    private var histories: [PartyID: KeyHistory] = [:]
    /// What lists have ended.
    private(set) var register = RevocationRegister()

    mutating func put(_ member: Member) {
        remember(
            member.certificate,
            digest: member.certificateDigest,
            signer: member.signer
        )
        var member = member
        apply(to: &member)
        if let old = members[member.node], old.via == nil { forget(transportOf: old) }
        members[member.node] = member
        byCluster[member.scope.cluster] = member.node
        if member.via == nil {
            byTransport[member.certificate.transportKey] = member.node
            if let old = member.oldTransport { byTransport[old] = member.node }
        }
    }

    private mutating func forget(transportOf member: Member) {
        byTransport[member.certificate.transportKey] = nil
        if let old = member.oldTransport { byTransport[old] = nil }
    }

    /// The member has greeted with its new transport key: the one before is nobody's.
    mutating func dropOldTransport(of node: PartyID) {
        guard let old = members[node]?.oldTransport else { return }
        byTransport[old] = nil
        members[node]?.oldTransport = nil
    }

    /// Takes a rotation that is in the journal.
    mutating func rotated(_ rotation: Rotation) {
        histories[rotation.subject, default: KeyHistory()].add(rotation)
    }

    func history(of node: PartyID) -> KeyHistory { histories[node] ?? KeyHistory() }

    /// Whether a certificate is one its subject had before the one in force.
    func isSuperseded(_ digest: Digest, of subject: PartyID) -> Bool {
        guard let known = certificates[digest], known.certificate.subject == subject,
            let serial = members[subject]?.certificate.serial
                ?? children[subject]?.certificate.serial
        else { return false }
        return known.certificate.serial < serial
            && endings(of: known.certificate, signer: known.signer).isEmpty
    }

    /// Every certificate some members ever had, oldest first: their batches name them all.
    func certificates(of isWanted: (Member) -> Bool) -> [Digest] {
        certificates.filter { item in
            members[item.value.certificate.subject].map(isWanted) ?? false
        }.sorted {
            ($0.value.certificate.serial, $0.key) < ($1.value.certificate.serial, $1.key)
        }.map(\.key)
    }

    /// A member went to another hub: it says nothing more here.
    mutating func moved(_ node: PartyID, to move: Move) {
        members[node]?.moved = move
        if var member = members[node] { put(&member) }
    }

    /// Nodes that a hub speaks for, or spoke for before they went elsewhere.
    func nodes(certifiedBy hub: PartyID) -> Set<PartyID> {
        certificates.values.reduce(into: []) { nodes, known in
            guard let member = members[known.certificate.subject] else { return }
            if member.via == hub || self.hub(signingWith: known.signer) == hub {
                nodes.insert(member.node)
            }
        }
    }

    /// Whether a hub issued a certificate.
    func isIssued(_ digest: Digest, by hub: PartyID) -> Bool {
        certificates[digest].map { self.hub(signingWith: $0.signer) == hub } ?? false
    }

    /// The hub that had a signing key, or has it.
    func hub(signingWith key: VerifyingKey) -> PartyID? {
        hubs[key].flatMap { certificates[$0]?.certificate.subject }
    }

    mutating func put(_ child: Child) {
        let id = child.certificate.subject
        remember(child.certificate, digest: child.certificateDigest, signer: child.signer)
        var child = child
        apply(to: &child)
        if let old = children[id] { byTransport[old.certificate.transportKey] = nil }
        children[id] = child
        byTransport[child.certificate.transportKey] = id
    }

    /// Remembers a certificate, in force or not, of anybody.
    mutating func remember(_ certificate: Certificate, digest: Digest, signer: VerifyingKey) {
        certificates[digest] = (certificate, signer)
        if certificate.hub != nil { hubs[certificate.signingKey] = digest }
    }

    /// Remembers the certificate of this hub, or of one above it.
    mutating func remember(hub sealed: Sealed) throws(ProtocolError) {
        remember(
            try Certificate(decoding: sealed.body),
            digest: sealed.digest,
            signer: sealed.signer
        )
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
        if members[node]?.revokedOn == nil { revoke(node, on: revokedOn) }
    }

    mutating func revoke(_ party: PartyID, on day: DayNumber) {
        members[party]?.revokedOn = day
        children[party]?.revokedOn = day
        if var member = members[party] { put(&member) }
        if var child = children[party] { put(&child) }
    }

    /// Takes a revocation list in the place of the one held of its issuer.
    mutating func take(_ list: RevocationVerifier.Verified) throws(ProtocolError) {
        try register.take(list)
        for entry in list.list.entries {
            if var member = members[entry.subject] { put(&member) }
            if var child = children[entry.subject] { put(&child) }
        }
    }

    private mutating func put(_ member: inout Member) {
        apply(to: &member)
        members[member.node] = member
    }

    private mutating func put(_ child: inout Child) {
        apply(to: &child)
        children[child.certificate.subject] = child
    }

    private func apply(to member: inout Member) {
        let endings = endings(of: member.certificate, signer: member.signer)
        member.endedOn =
            member.revokedOn ?? endings.map(\.revokedOn).min() ?? member.moved?.on
        member.leftOn = member.leftOn ?? endings.compactMap(\.leftOn).min()
    }

    private func apply(to child: inout Child) {
        let endings = endings(of: child.certificate, signer: child.signer)
        child.endedOn = child.revokedOn ?? endings.map(\.revokedOn).min()
    }

    /// What lists say of a certificate, of those that may.
    private func endings(
        of certificate: Certificate,
        signer: VerifyingKey
    ) -> [RevocationList.Entry] {
        register.endings(of: certificate, issuers: issuers(signer))
    }

    /// The hubs of the chain above a signature.
    private func issuers(_ signer: VerifyingKey) -> Set<PartyID> {
        var issuers: Set<PartyID> = []
        var signer = signer
        while issuers.count < Limits.chainCertificatesMax, let digest = hubs[signer],
            let issuer = certificates[digest], issuers.insert(issuer.certificate.subject).inserted
        {
            signer = issuer.signer
        }
        return issuers
    }

    /// Whether a batch was sealed before its member was ended, by whoever may end it.
    func admits(_ batch: BatchID, under certificate: Digest, of member: Member) -> Bool {
        guard let known = certificates[certificate] else { return false }
        let endings = endings(of: known.certificate, signer: known.signer)
        // Ended here: whatever no list of this hub says to be older, comes too late.
        if member.revokedOn != nil, endings.isEmpty { return false }
        return endings.allSatisfy { $0.admits(batch) }
    }

    func certificate(_ digest: Digest) -> Certificate? { certificates[digest]?.certificate }

    /// The one node of a cluster.
    func node(of cluster: ClusterID) -> PartyID? { byCluster[cluster] }

    /// Every certificate ever held, those of hubs and those no longer in force included.
    var everyCertificate: [Certificate] { certificates.values.map(\.certificate) }

    /// The name of a member or a child, or its identity where the name is not known here; nothing
    /// for a stranger and for who has left.
    func name(of party: PartyID) -> String? {
        if let member = members[party], member.endedOn == nil {
            return member.name ?? member.scope.cluster.hex
        }
        return children[party].flatMap { $0.endedOn == nil ? $0.name : nil }
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

    /// Transport keys the exchange port lets in: direct members and children, not ended.
    var admitted: Set<TransportKey> {
        var keys: Set<TransportKey> = []
        for member in members.values where member.via == nil && member.endedOn == nil {
            keys.insert(member.certificate.transportKey)
            if let old = member.oldTransport { keys.insert(old) }
        }
        for child in children.values where child.endedOn == nil {
            keys.insert(child.certificate.transportKey)
        }
        return keys
    }
}
