/// Why a form is not taken in.
package enum FormFailure: Error, Sendable, Hashable {
    /// It cannot be read.
    case unreadable
    /// It is longer than this.
    case tooLong(bytesMax: Int)
}
