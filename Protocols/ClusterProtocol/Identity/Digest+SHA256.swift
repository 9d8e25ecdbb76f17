import Crypto

extension Digest {
    /// The digest of bytes.
    public init(of bytes: [UInt8]) {
        self.init(unchecked: Array(SHA256.hash(data: bytes)))
    }

    /// The digest of several runs of bytes, one after the other.
    public init(of runs: [[UInt8]]) {
        var hash = SHA256()
        for run in runs { hash.update(data: run) }
        self.init(unchecked: Array(hash.finalize()))
    }
}
