import ClusterProtocol
import Messaging

/// A root hub and the members it certifies.
struct TestTree: Sendable {
    static let day = DayNumber(20_778)

    let federation: SigningKey
    let hub: SigningKey
    let transport: CurveKeyPair
    let certificate: Sealed
    let country = [UInt8](repeating: 7, count: 32)

    init() throws {
        try self.init(
            federation: SigningKey.test(1),
            hub: SigningKey.test(2)
        )
    }

    init(federation: SigningKey, hub: SigningKey) throws {
        self.federation = federation
        self.hub = hub
        transport = try CurveKeyPair.generate()
        let scope = HubScope(
            name: "BNCA d'essai",
            level: .national,
            filieres: ["riz"],
            zones: ["nord", "sud"],
            isRoot: true
        )
        let body = Certificate(
            subject: PartyID(unchecked: [UInt8](repeating: 3, count: 16)),
            serial: 1,
            signingKey: hub.verifyingKey,
            transportKey: TransportKey(unchecked: transport.publicKey.bytes),
            issuedOn: Self.day,
            scope: .hub(scope)
        )
        certificate = try Sealed(try body.encoded(), as: .certificate, by: federation)
    }

    var chain: CertificateChain { CertificateChain(leaf: certificate, issuers: []) }

    func member(
        _ number: UInt8,
        signing: VerifyingKey,
        transport: TransportKey,
        zone: String = "nord",
        serial: UInt32 = 1
    ) throws -> CertificateChain {
        let scope = ClusterScope(
            cluster: ClusterID(unchecked: [UInt8](repeating: number, count: 16)),
            filiere: "riz",
            homeCommune: zone == "nord" ? "c1" : "c2",
            zone: zone,
            owner: nil,
            coach: nil,
            memberSince: Self.day,
            isFictitious: false
        )
        let body = Certificate(
            subject: PartyID(unchecked: [UInt8](repeating: number, count: 16)),
            serial: serial,
            signingKey: signing,
            transportKey: transport,
            issuedOn: Self.day,
            scope: .cluster(scope)
        )
        return CertificateChain(
            leaf: try Sealed(try body.encoded(), as: .certificate, by: hub),
            issuers: [certificate]
        )
    }

    func catalogue(version: Int = 1) throws -> Sealed {
        try Sealed(
            try TestCatalogue.document(version: version).encoded(),
            as: .catalogue,
            by: hub
        )
    }

    /// The hub's list: these parties are ended.
    func revocations(
        version: UInt64,
        _ entries: [RevocationList.Entry] = [],
        by signer: SigningKey? = nil
    ) throws -> Sealed {
        try Sealed(
            try RevocationList(version: version, entries: entries).encoded(),
            as: .revocations,
            by: signer ?? hub
        )
    }

    /// The hub's word that somebody looked at a member's figures.
    func viewing(
        of member: UInt8 = 1,
        by person: String = "Afi Dossou",
        on day: DayNumber = day,
        signedBy signer: SigningKey? = nil
    ) throws -> Sealed {
        let viewing = Viewing(
            hub: PartyID(unchecked: [UInt8](repeating: 3, count: 16)),
            hubName: "BNCA d'essai",
            cluster: ClusterID(unchecked: [UInt8](repeating: member, count: 16)),
            viewedOn: day,
            person: person,
            function: "Chargée de suivi",
            showedGrid: true,
            showedFigures: false,
            periods: ["p1", "p2"]
        )
        return try Sealed(try viewing.encoded(), as: .viewing, by: signer ?? hub)
    }

    func receipt(
        _ batch: Sealed,
        _ settlement: Receipt.Settlement = .journalled,
        day: DayNumber = day
    ) throws -> Sealed {
        try Sealed(
            try Receipt(batch: batch.digest, receivedOn: day, settlement: settlement).encoded(),
            as: .receipt,
            by: hub
        )
    }
}

extension TestTree {
    /// A hub that certified itself.
    static func forger() throws -> TestTree {
        try TestTree(
            federation: SigningKey.test(8),
            hub: SigningKey.test(9)
        )
    }
}

extension SigningKey {
    /// The key of a seed of equal bytes.
    static func test(_ byte: UInt8) -> SigningKey {
        guard let key = SigningKey(seed: [UInt8](repeating: byte, count: 32)) else {
            preconditionFailure("32 bytes are a seed")
        }
        return key
    }
}
