/// Secrets compared in a time that says nothing of where they differ.
enum Secret {
    static func isEqual(_ one: String, _ other: String) -> Bool {
        isEqual(Array(one.utf8), Array(other.utf8))
    }

    static func isEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
