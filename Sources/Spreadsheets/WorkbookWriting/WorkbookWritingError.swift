public import Localisation

/// Why a workbook could not be written.
public struct WorkbookWritingError: Error, Sendable, Hashable {
    /// What the library or the system said.
    public let reason: String
}

extension WorkbookWritingError: Explained {
    /// What happened.
    public var message: Message { Text.workbookNotWritten(reason) }
}
