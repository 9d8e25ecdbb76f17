/// How a command reaches a data folder.
public enum FolderAccess: Sendable {
    /// The command owns the folder and may open what is in it.
    case owner(FolderLock)
    /// Another process owns it and carries requests out; nothing in the folder may be opened.
    case remote(ControlClient)
}
