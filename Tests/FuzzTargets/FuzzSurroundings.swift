import ClusterProtocol
import Foundation
import Indicators

/// What the targets need around the bytes: a catalogue, and keys that sign.
enum FuzzSurroundings {
    /// The catalogue of the simulated year: every kind of indicator is in it.
    static let catalogue: Catalogue = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Examples/simulated-year/catalogue.yaml")
        guard let source = try? Data(contentsOf: file),
            let catalogue = try? Catalogue(parsing: Array(source))
        else { preconditionFailure("\(file.path) is not a catalogue") }
        return catalogue
    }()

    static let federation = key(1)
    static let root = key(2)
    static let hub = key(3)

    private static func key(_ byte: UInt8) -> SigningKey {
        guard let key = SigningKey(seed: [UInt8](repeating: byte, count: 32)) else {
            preconditionFailure("32 bytes are a seed")
        }
        return key
    }

    /// The chain of the hub that signs the certificates of the target.
    static func issuers() throws(ProtocolError) -> [Sealed] {
        [
            try Sealed(scope("h", .regional, of: hub).encoded(), as: .certificate, by: root),
            try Sealed(
                scope("r", .national, of: root).encoded(),
                as: .certificate,
                by: federation
            ),
        ]
    }

    private static func scope(
        _ name: String,
        _ level: HubScope.Level,
        of key: SigningKey
    ) -> Certificate {
        Certificate(
            subject: PartyID(unchecked: [UInt8](repeating: level == .national ? 2 : 3, count: 16)),
            serial: 1,
            signingKey: key.verifyingKey,
            transportKey: TransportKey(unchecked: [UInt8](repeating: 9, count: 32)),
            issuedOn: DayNumber(20_000),
            scope: .hub(
                HubScope(
                    name: name,
                    level: level,
                    filieres: ["riz"],
                    zones: ["pole-4"],
                    isRoot: level == .national
                )
            )
        )
    }

    /// A manifest of one slice.
    static func manifest(root: Digest) -> ReleaseManifest {
        ReleaseManifest(
            number: 1,
            epoch: "2026-Q4",
            asOf: "2026-11-21",
            catalogue: root,
            catalogueIdentifier: "c@1",
            signedByName: "A",
            signedByFunction: "B",
            state: .provisional,
            merkleRoot: root,
            sliceCount: 1,
            previous: nil,
            hub: PartyID(unchecked: [UInt8](repeating: 2, count: 16)),
            hubName: "r",
            contributorsMin: 5
        )
    }
}
