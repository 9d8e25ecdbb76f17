public import Foundation

/// Which catalogue is in force, or shall be.
public struct CatalogueRequest: Sendable, Hashable, Codable {
    /// The YAML of the one to put in force; nothing to ask only.
    public var document: Data?
    /// It was in force once, and is only to be known again.
    public var isPast: Bool
    /// Only says whether it could be.
    public var isDryRun: Bool
    /// Who decides.
    public var person: String

    /// Takes the parts of a request.
    public init(
        document: Data? = nil,
        isPast: Bool = false,
        isDryRun: Bool = false,
        person: String
    ) {
        self.document = document
        self.isPast = isPast
        self.isDryRun = isDryRun
        self.person = person
    }
}
