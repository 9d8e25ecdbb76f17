/// A data folder as somebody finds it who does not want to own it.
public enum FolderSight: Sendable {
    /// Nobody owns it.
    case free(FolderGlance)
    /// A process owns it and answers; the number is its process id, where it could be read.
    case served(ControlClient, process: Int32?)
    /// A process owns it and does not answer.
    case busy(process: Int32?)
}
