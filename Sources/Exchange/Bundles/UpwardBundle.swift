public import ClusterProtocol

/// What a child has for its parent, as a bundle: the HELLO and PUTs it would send.
public enum UpwardBundle {
    /// Makes the bundle, in as few parts as fit; batches go oldest first.
    ///
    /// `releases` shows the manifest of the latest release a hub holds, without its slices: signed
    /// by the root, it proves to a root that lost it that it was made. The certificates of a hub's
    /// members stand in every part, so that each part can be taken in first.
    ///
    /// - Throws: `BundleError.tooLarge`, or `ProtocolError` when the schema refuses something.
    public static func parts(
        hello: Hello,
        releases: [SliceOfRelease] = [],
        certificates: [Sealed] = [],
        batches: [Sealed]
    ) throws -> [BundleFile] {
        var opening: [Envelope] = [.hello(hello)]
        opening += releases.map { .slice(.release($0)) }
        opening += PutPacker.certificates(certificates).map { .put($0) }
        return try BundleFile.parts(
            opening: try opening.map { try $0.encoded() },
            units: try PutPacker.batches(batches).map { [try Envelope.put($0).encoded()] }
        )
    }
}
