import Foundation

/// The signed head of a release (PROTOCOL.md §8).
public struct ReleaseManifest: Sendable, Hashable {
    /// Whether figures of the release may still change much.
    public enum State: String, Sendable, Hashable, Codable {
        /// Before the end of the period plus six months.
        case provisional
        /// After it.
        case final
    }

    /// 1, 2 … in the tree.
    public let number: UInt64
    /// As "2026-Q4".
    public let epoch: String
    /// Day of the freeze.
    public let asOf: String
    /// Digest of the catalogue document.
    public let catalogue: Digest
    /// As "rice-farms@1".
    public let catalogueIdentifier: String
    /// Name of the person who signs for it.
    public let signedByName: String
    /// Function of that person.
    public let signedByFunction: String
    /// Provisional or final.
    public let state: State
    /// Root of the tree over the slices.
    public let merkleRoot: Digest
    /// How many slices there are.
    public let sliceCount: Int
    /// Digest of the release before it; none for the first.
    public let previous: Digest?
    /// The root hub.
    public let hub: PartyID
    /// Its name.
    public let hubName: String
    /// Smallest number of contributors of an aired cell.
    public let contributorsMin: Int

    /// How people and documents name the release, as "r12".
    public var id: String { "r\(number)" }

    /// Takes the parts of a manifest.
    public init(
        number: UInt64,
        epoch: String,
        asOf: String,
        catalogue: Digest,
        catalogueIdentifier: String,
        signedByName: String,
        signedByFunction: String,
        state: State,
        merkleRoot: Digest,
        sliceCount: Int,
        previous: Digest?,
        hub: PartyID,
        hubName: String,
        contributorsMin: Int
    ) {
        self.number = number
        self.epoch = epoch
        self.asOf = asOf
        self.catalogue = catalogue
        self.catalogueIdentifier = catalogueIdentifier
        self.signedByName = signedByName
        self.signedByFunction = signedByFunction
        self.state = state
        self.merkleRoot = merkleRoot
        self.sliceCount = sliceCount
        self.previous = previous
        self.hub = hub
        self.hubName = hubName
        self.contributorsMin = contributorsMin
    }

    /// Reads a body; its signature and chain are checked apart.
    ///
    /// - Throws: `ProtocolError` with code `malformed`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        let wire: Grenier_V1_Release = try Schema.decode(body, "release")
        try Check.that(wire.number > 0, "release number is 0; numbers start at 1")
        try Check.code(wire.epoch, "release epoch")
        try Check.code(wire.asOf, "release as_of")
        for name in [
            wire.signedByName, wire.signedByFunction, wire.hubName, wire.catalogueIdentifier,
        ] {
            try Check.name(name, "release name")
        }
        try Check.that(
            (wire.number == 1) == wire.previous.isEmpty,
            "release previous must be empty for number 1 and only there"
        )
        self.init(
            number: try Check.counter(wire.number, "release number"),
            epoch: wire.epoch,
            asOf: wire.asOf,
            catalogue: try Check.bytes(wire.catalogue, "release catalogue"),
            catalogueIdentifier: wire.catalogueIdentifier,
            signedByName: wire.signedByName,
            signedByFunction: wire.signedByFunction,
            state: wire.state == .final ? .final : .provisional,
            merkleRoot: try Check.bytes(wire.merkleRoot, "release merkle_root"),
            sliceCount: Int(wire.sliceCount),
            previous: try Check.optionalBytes(wire.previous, "release previous"),
            hub: try Check.bytes(wire.hubID, "release hub_id"),
            hubName: wire.hubName,
            contributorsMin: Int(wire.contributorsMin)
        )
    }

    /// The body to sign.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Release()
        wire.number = number
        wire.epoch = epoch
        wire.asOf = asOf
        wire.catalogue = Data(catalogue.bytes)
        wire.catalogueIdentifier = catalogueIdentifier
        wire.signedByName = signedByName
        wire.signedByFunction = signedByFunction
        wire.state = state == .final ? .final : .provisional
        wire.merkleRoot = Data(merkleRoot.bytes)
        wire.sliceCount = UInt32(clamping: sliceCount)
        wire.previous = Data(previous?.bytes ?? [])
        wire.hubID = Data(hub.bytes)
        wire.hubName = hubName
        wire.contributorsMin = UInt32(clamping: contributorsMin)
        return try Schema.encode(wire, "release")
    }
}
