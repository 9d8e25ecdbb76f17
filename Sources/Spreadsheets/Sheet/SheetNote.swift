public import Localisation

/// Something to know about a reading that succeeded.
public enum SheetNote: Sendable, Hashable {
    /// The file is not UTF-8 and was read as Windows-1252: accents deserve a look.
    case readAsWindows1252
}

extension SheetNote: Explained {
    /// What was done and what to check.
    public var message: Message {
        switch self {
        case .readAsWindows1252: Text.sheetReadAsWindows1252()
        }
    }
}
