import ClusterProtocol
import Foundation
import Indicators
import Messaging

/// The files of a hub's data folder: where they are and how they are read.
struct HubFolder: Sendable {
    let path: String

    var database: String { path + "/hub.sqlite" }
    var signingKey: String { path + "/keys/signing.key" }
    var transportKey: String { path + "/keys/transport.key" }
    var federationKey: String { path + "/keys/federation.key" }
    var countryKey: String { path + "/keys/country.key" }

    var isInitialised: Bool { FileManager.default.fileExists(atPath: database) }

    func makeKeysFolder() throws {
        try FileManager.default.createDirectory(
            atPath: path + "/keys",
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    func readKey(_ file: String) throws -> [UInt8] {
        do {
            return try KeyFile.read(from: file)
        } catch {
            throw HubError.key(file)
        }
    }

    func writeKey(_ bytes: [UInt8], to file: String) throws {
        do {
            try KeyFile.write(bytes: bytes, to: file)
        } catch {
            throw HubError.key(file)
        }
    }

    /// Puts another key in the place of one.
    func replaceKey(_ bytes: [UInt8], at file: String) throws {
        if FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
        try writeKey(bytes, to: file)
    }

    /// Reads who the hub is from its keys and settings.
    func identity(_ store: some HubStore) throws -> HubIdentity {
        guard let signing = SigningKey(seed: try readKey(signingKey)) else {
            throw HubError.key(signingKey)
        }
        func setting(_ name: SettingName) throws -> [UInt8] {
            guard let value = try store.setting(name) else {
                throw HubError.storageDamaged(name.rawValue)
            }
            return value
        }
        guard let certificate = try SealedList.decode(try setting(.certificate)).first,
            let scope = try Certificate(decoding: certificate.body).hub,
            let id = PartyID(try setting(.hubID)),
            let federation = VerifyingKey(try setting(.federation))
        else { throw HubError.storageDamaged("setting") }
        return HubIdentity(
            id: id,
            name: String(decoding: try setting(.name), as: UTF8.self),
            signing: signing,
            transport: try CurveKeyPair(
                secretKey: CurveSecretKey(bytes: try readKey(transportKey))
            ),
            federation: federation,
            certificate: certificate,
            issuers: try SealedList.decode(try setting(.chain)),
            scope: scope,
            countryKey: try readKey(countryKey)
        )
    }

    /// The catalogues in force, if the hub has one yet.
    func shelf(_ store: some HubStore) throws -> CatalogueShelf? {
        guard let sealed = try catalogue(store) else { return nil }
        let current = try CatalogueDocument(decoding: sealed.body).document
        return CatalogueShelf(
            current: try Catalogue(parsing: current),
            past: try store.pastCatalogues().map { try Catalogue(parsing: $0) }
        )
    }

    /// The signed catalogue, as the root signed it.
    func catalogue(_ store: some HubStore) throws -> Sealed? {
        try store.setting(.catalogue).flatMap { try SealedList.decode($0).first }
    }
}
