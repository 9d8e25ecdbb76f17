public import ClusterProtocol

/// What a child has for its parent, as a bundle: the HELLO and PUTs it would send.
public enum UpwardBundle {
    /// Makes the bundle, in as few parts as fit; items of chains go oldest first.
    ///
    /// `releases` shows the manifest of the latest release a hub holds, without its slices: signed
    /// by the root, it proves to a root that lost it that it was made. The certificates of a hub's
    /// members stand in every part, with the rotations that explain them, so that each part can be
    /// taken in first.
    ///
    /// - Throws: `BundleError.tooLarge`, or `ProtocolError` when the schema refuses something.
    public static func parts(
        hello: Hello,
        releases: [SliceOfRelease] = [],
        certificates: [Sealed] = [],
        rotations: [SealedRotation] = [],
        items: [ChainItem]
    ) throws -> [BundleFile] {
        var opening: [Envelope] = [.hello(hello)]
        opening += releases.map { .slice(.release($0)) }
        opening += PutPacker.certificates(certificates, explainedBy: rotations)
            .map { .put($0) }
        return try BundleFile.parts(
            opening: try opening.map { try $0.encoded() },
            units: try PutPacker.items(items).map { [try Envelope.put($0).encoded()] }
        )
    }
}
