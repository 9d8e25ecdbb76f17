/// A record of an invented cluster, as a person would type it.
///
/// Its JSON is a row of `grenier-node record load`.
package struct CountryRecord: Sendable, Hashable, Codable {
    /// Its identifier, which other records cite.
    package let id: String
    /// Code of its kind.
    package let kind: String
    /// What stands in its fields, by code.
    package let fields: [String: String]

    init(id: String, kind: String, fields: [String: String]) {
        self.id = id
        self.kind = kind
        self.fields = fields
    }
}
