import Localisation

/// A file of figures that was read without a problem.
struct ImportedFile: Sendable {
    let name: String
    let records: [Record]
    /// Number of rows read.
    let rowCount: Int
    /// What the reader wants a person to know, such as an encoding that was guessed.
    let notes: [Message]
}
