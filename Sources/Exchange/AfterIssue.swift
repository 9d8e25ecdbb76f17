/// How a session goes on after the parent issued a certificate.
public enum AfterIssue: Sendable, Hashable {
    /// Nothing is new.
    case goOn
    /// The child greets again, under the new certificate.
    case greetAgain
    /// The child connects again, with the transport key of the new certificate.
    case connectAgain
}
