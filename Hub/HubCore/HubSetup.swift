import ClusterProtocol
import Foundation
import Indicators
import Localisation
import Messaging

/// Everything needed to make a hub.
public struct HubSetup: Sendable {
    /// Its name.
    public var name: String
    /// National or regional.
    public var isNational: Bool
    /// Codes of the filières it serves.
    public var filieres: [String]
    /// Codes of the zones it serves.
    public var zones: [String]
    /// The catalogue's YAML, for a root.
    public var catalogue: [UInt8]?
    /// The federation key's seed, when it is given rather than made.
    public var federationSeed: [UInt8]?
    /// The address it listens on, as "127.0.0.1" or "*".
    public var bind: String
    /// The address it tells others.
    public var address: String
    /// First of its three ports.
    public var port: Int

    /// Takes the parts of a setup.
    public init(
        name: String,
        isNational: Bool,
        filieres: [String],
        zones: [String],
        catalogue: [UInt8]?,
        federationSeed: [UInt8]? = nil,
        bind: String,
        address: String,
        port: Int
    ) {
        self.name = name
        self.isNational = isNational
        self.filieres = filieres
        self.zones = zones
        self.catalogue = catalogue
        self.federationSeed = federationSeed
        self.bind = bind
        self.address = address
        self.port = port
    }
}

extension HubSetup {
    /// Makes the hub's keys, certificate and database in an empty folder.
    func make(in folder: HubFolder, surroundings: Surroundings) throws {
        guard !folder.isInitialised else { throw HubError.alreadyInitialised(folder.path) }
        let catalogue = try catalogue.map { try Catalogue(parsing: $0) }
        if let catalogue { try check(against: catalogue) }
        try folder.makeKeysFolder()
        let seeds = [folder.signingKey, folder.federationKey, folder.countryKey]
        var made: [[UInt8]] = []
        for file in seeds {
            let isGiven = file == folder.federationKey
            let seed = (isGiven ? federationSeed : nil) ?? surroundings.randomBytes(32)
            try folder.writeKey(seed, to: file)
            made.append(seed)
        }
        let transport = try CurveKeyPair(
            secretKey: CurveSecretKey(bytes: surroundings.randomBytes(32))
        )
        try folder.writeKey(transport.secretKey.bytes, to: folder.transportKey)
        guard let signing = SigningKey(seed: made[0]), let federation = SigningKey(seed: made[1]),
            let transportKey = TransportKey(transport.publicKey.bytes)
        else { throw HubError.key(folder.signingKey) }
        let id = PartyID(unchecked: surroundings.randomBytes(16))
        let certificate = Certificate(
            subject: id,
            serial: 1,
            signingKey: signing.verifyingKey,
            transportKey: transportKey,
            issuedOn: DayNumber(secondsSince1970: surroundings.nowSeconds()),
            scope: .hub(
                HubScope(
                    name: name,
                    level: isNational ? .national : .regional,
                    filieres: filieres,
                    zones: zones,
                    isRoot: true
                )
            )
        )
        let sealed = try Sealed(certificate.encoded(), as: .certificate, by: federation)
        var settings = plainSettings
        settings[.hubID] = id.bytes
        settings[.federation] = federation.verifyingKey.bytes
        settings[.certificate] = try SealedList.encode([sealed])
        settings[.chain] = try SealedList.encode([])
        if let catalogue {
            let document = CatalogueDocument(
                identifier: catalogue.identifier,
                number: 1,
                document: catalogue.source
            )
            let signed = try Sealed(document.encoded(), as: .catalogue, by: signing)
            settings[.catalogue] = try SealedList.encode([signed])
            settings[.catalogueChain] = try SealedList.encode([sealed])
        }
        try SQLiteHubStore(path: folder.database).set(settings)
    }

    private var plainSettings: [SettingName: [UInt8]] {
        [
            .name: Array(name.utf8), .bind: Array(bind.utf8), .address: Array(address.utf8),
            .port: Array(String(port).utf8),
        ]
    }

    private func check(against catalogue: Catalogue) throws(HubError) {
        for code in filieres where catalogue.filiere(FiliereCode(code)) == nil {
            throw .unknownCode(
                kind: Text.kindFiliere(),
                seen: code,
                known: catalogue.filieres.map(\.code.rawValue)
            )
        }
        for code in zones where catalogue.zoning.zone(ZoneCode(code)) == nil {
            throw .unknownCode(
                kind: Text.kindZone(),
                seen: code,
                known: catalogue.zoning.zones.map(\.code.rawValue)
            )
        }
    }
}
