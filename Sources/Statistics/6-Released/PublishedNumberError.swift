/// Why a text or a pair of integers is not a published number.
public enum PublishedNumberError: Error, Hashable, Sendable {
    /// The text is not a plain decimal in its only accepted form.
    case malformed
    /// The number of decimals is outside 0...18, or the digits do not fit.
    case outOfRange
}
