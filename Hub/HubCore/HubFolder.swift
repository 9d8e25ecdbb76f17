import ClusterProtocol
import Foundation
import Indicators
import Messaging

/// The files of a hub's data folder: where they are and how they are read.
struct HubFolder: Sendable {
    let path: String

    var database: String { path + "/hub.sqlite" }
    var signingKey: String { path + "/keys/signing.key" }
    /// The signing key this hub is about to take, until its certificate is here.
    var nextSigningKey: String { path + "/keys/signing.next.key" }
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
        func setting(_ name: SettingName) throws -> [UInt8] {
            guard let value = try store.setting(name) else {
                throw HubError.storageDamaged(name.rawValue)
            }
            return value
        }
        guard let certificate = try SealedList.decode(try setting(.certificate)).first,
            let decoded = try? Certificate(decoding: certificate.body), let scope = decoded.hub,
            let id = PartyID(try setting(.hubID)),
            let federation = VerifyingKey(try setting(.federation))
        else { throw HubError.storageDamaged("setting") }
        return HubIdentity(
            id: id,
            name: String(decoding: try setting(.name), as: UTF8.self),
            signing: try signing(certifiedAs: decoded.signingKey),
            transport: try CurveKeyPair(
                secretKey: CurveSecretKey(bytes: try readKey(transportKey))
            ),
            federation: federation,
            certificate: certificate,
            issuers: try SealedList.decode(try setting(.chain)),
            scope: scope,
            countryKey: try readKey(countryKey),
            delegations: try store.setting(.delegations).map { try SealedList.decode($0) } ?? []
        )
    }

    /// The signing key of the certificate: a process that ended while it took the next one left
    /// that one beside the key before, whose place it then takes.
    private func signing(certifiedAs key: VerifyingKey) throws -> SigningKey {
        guard let held = SigningKey(seed: try readKey(signingKey)) else {
            throw HubError.key(signingKey)
        }
        if held.verifyingKey == key { return held }
        guard let next = SigningKey(seed: try readKey(nextSigningKey)), next.verifyingKey == key
        else { throw HubError.key(signingKey) }
        try KeyFile.move(from: nextSigningKey, over: signingKey)
        return next
    }

    /// The signing key drawn to be taken next, if there is one.
    func heldNextSigning() throws -> SigningKey? {
        guard FileManager.default.fileExists(atPath: nextSigningKey) else { return nil }
        return SigningKey(seed: try readKey(nextSigningKey))
    }

    /// The signing key to take next, drawn unless a process that ended has drawn it.
    func nextSigning(random: (Int) -> [UInt8]) throws -> SigningKey {
        if !FileManager.default.fileExists(atPath: nextSigningKey) {
            try writeKey(random(KeyFile.byteCount), to: nextSigningKey)
        }
        guard let key = SigningKey(seed: try readKey(nextSigningKey)) else {
            throw HubError.key(nextSigningKey)
        }
        return key
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
