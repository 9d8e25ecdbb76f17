import Foundation

/// The catalogue in force, as the root signs it (PROTOCOL.md §4.5).
public struct CatalogueDocument: Sendable, Hashable {
    /// As "rice-farms@1".
    public let identifier: String
    /// Grows with each catalogue of the tree.
    public let number: UInt64
    /// The YAML document.
    public let document: [UInt8]

    /// The document's name everywhere else on the wire.
    public var digest: Digest { Digest(of: document) }

    /// Takes the parts of a catalogue.
    public init(identifier: String, number: UInt64, document: [UInt8]) {
        self.identifier = identifier
        self.number = number
        self.document = document
    }

    /// Reads a body; its signature is checked apart.
    ///
    /// - Throws: `ProtocolError` with code `malformed` or `tooLarge`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        let wire: Grenier_V1_Catalogue = try Schema.decode(body, "catalogue")
        try Check.name(wire.identifier, "catalogue identifier")
        try Check.that(
            wire.document.count <= Limits.catalogueDocumentBytesMax,
            "catalogue document has \(wire.document.count) bytes",
            code: .tooLarge
        )
        self.init(
            identifier: wire.identifier,
            number: try Check.counter(wire.number, "catalogue number"),
            document: Array(wire.document)
        )
    }

    /// The body to sign.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Catalogue()
        wire.identifier = identifier
        wire.number = number
        wire.document = Data(document)
        return try Schema.encode(wire, "catalogue")
    }
}
