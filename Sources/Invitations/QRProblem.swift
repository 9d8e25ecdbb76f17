/// Why a text has no QR code.
public enum QRProblem: Error, Sendable, Hashable {
    /// No QR code holds so much; the length in bytes.
    case tooLong(bytes: Int)
    /// The text is empty or holds a zero, or there is no memory for the picture.
    case unusable
}
