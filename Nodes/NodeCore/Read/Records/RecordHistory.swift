package import Indicators

/// Every version of a record.
package struct RecordHistory: Sendable, Hashable {
    /// Its kind.
    package let kind: RecordKind
    /// The oldest first.
    package let versions: [RecordChange]
    /// How to say what stands in a field.
    package let words: RecordWords

    /// Nil where there never was such a record.
    init?(_ id: RecordID, _ reading: Reading) throws {
        versions = try reading.store.history(of: id, in: reading.db)
        guard let last = versions.last else { return nil }
        kind = try reading.kind(last.kind)
        words = RecordWords(
            catalogue: reading.catalogue,
            titles: reading.titles(for: [kind])
        )
    }

    /// Whether it stands.
    package var stands: Bool { versions.last?.values != nil }

    /// The fields in which a version differs from the one before, in the order of the form.
    package func changed(in version: RecordChange) -> [RecordField] {
        let before = versions.last { $0.version < version.version }?.values ?? [:]
        return kind.fields.filter { before[$0.code] != version.values?[$0.code] }
    }
}
