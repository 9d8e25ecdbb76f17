private import CCountries

/// The catalogues the product carries: what another country replaces, and nothing else.
public enum NationalCatalogue: String, Sendable, Hashable, CaseIterable {
    /// Benin: the grid of the national guide, and the measures of its clusters.
    case benin

    /// The document, byte for byte as it is signed and handed out.
    public var document: [UInt8] {
        var size = 0
        let start =
            switch self {
            case .benin: grenier_catalogue_benin(&size)
            }
        return [UInt8](UnsafeBufferPointer(start: start, count: size))
    }
}
