import Synchronization

/// A set of keys that may open a session; it starts empty and can change at any time.
///
/// Removing a key stops new sessions only: libzmq asks at the handshake and never again. Check
/// `InboundMessage.userID` on each message, and `RouterLink.rebind()` to end live sessions.
public final class AllowList: AdmissionPolicy {
    private let keys: Mutex<Set<CurvePublicKey>>

    /// Makes a list with its first keys.
    public init(_ keys: some Sequence<CurvePublicKey> = []) {
        self.keys = Mutex(Set(keys))
    }

    /// Whether the list holds the key.
    public func admits(_ key: CurvePublicKey, domain: String, address: String) -> Bool {
        contains(key)
    }

    /// Whether the list holds the key.
    public func contains(_ key: CurvePublicKey) -> Bool {
        keys.withLock { $0.contains(key) }
    }

    /// Adds a key; a key already there is left.
    public func add(_ key: CurvePublicKey) {
        keys.withLock { _ = $0.insert(key) }
    }

    /// Removes a key; a key that is not there is no error.
    public func remove(_ key: CurvePublicKey) {
        keys.withLock { _ = $0.remove(key) }
    }

    /// Puts another set in place of the whole list, in one step; says whether a key was struck off.
    @discardableResult
    public func replace(with newKeys: some Sequence<CurvePublicKey>) -> Bool {
        let replacement = Set(newKeys)
        return keys.withLock { keys in
            defer { keys = replacement }
            return !keys.isSubset(of: replacement)
        }
    }

    /// The number of keys.
    public var count: Int { keys.withLock { $0.count } }
}
