/// The signing keys a node had along its chain, by the rotations known of it: pure.
public struct KeyHistory: Sendable, Hashable {
    private var byOldKey: [VerifyingKey: Rotation] = [:]

    /// A history without a rotation.
    public init() {}

    /// Whether no rotation is known.
    public var isEmpty: Bool { byOldKey.isEmpty }

    /// The rotation by which a key was left.
    public subscript(leaving key: VerifyingKey) -> Rotation? { byOldKey[key] }

    /// The rotation by which a key was taken.
    public func rotation(to key: VerifyingKey) -> Rotation? {
        byOldKey.values.first { $0.newKey == key }
    }

    /// Adds a rotation; a key is left once.
    public mutating func add(_ rotation: Rotation) {
        if byOldKey[rotation.oldKey] == nil { byOldKey[rotation.oldKey] = rotation }
    }

    /// The key that must have signed a batch, which names a certificate of `certified`.
    ///
    /// Without a rotation it is the certificate's. With some, it is the first key until the first
    /// rotation, then the next: the certificate only says what the batch counts for, so that a
    /// node need not wait for its new one.
    public func key(at batch: BatchID, certified: VerifyingKey) -> VerifyingKey {
        guard !byOldKey.isEmpty else { return certified }
        let taken = Set(byOldKey.values.map(\.newKey))
        guard var key = byOldKey.keys.first(where: { !taken.contains($0) }) else {
            return certified
        }
        // Each step leaves a key for good, so that a circle of keys ends too.
        for _ in byOldKey {
            guard let rotation = byOldKey[key], rotation.place?.precedes(batch) == true else {
                break
            }
            key = rotation.newKey
        }
        return key
    }
}
