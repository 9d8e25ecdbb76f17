import ClusterProtocol

extension RecordID {
    /// The record that a source calls by a name of its own.
    ///
    /// Two sources that use one name mean one record. 32 hexadecimal digits are the record's own
    /// name, so that what `record list` says can be loaded again.
    init(named name: String) {
        self = RecordID(hex: name) ?? RecordID(digest: Digest(of: Array(("record\0" + name).utf8)))
    }

    private init(digest: Digest) {
        bytes = Array(digest.bytes.prefix(16))
    }
}
