public import ClusterProtocol
public import Localisation

/// Why an enrolment did not take place.
public enum EnrolmentError: Error, Sendable, Hashable, Explained {
    /// The hub did not answer in time at this address.
    case unreachable(endpoint: String)
    /// The hub has too many requests; it takes the same one a few minutes later.
    case busy
    /// The hub refused, or its answer does not hold.
    case refused(ProtocolError)
    /// The invite or this machine's transport cannot be used; the technical reason.
    case unusable(String)

    /// What happened and what to do.
    public var message: Message {
        switch self {
        case .unreachable(let endpoint): Text.enrolmentUnreachable(endpoint)
        case .busy: Text.enrolmentBusy()
        case .refused(let error): Text.enrolmentRefused.with([.message(error.message)])
        case .unusable(let reason): Text.enrolmentUnusable(reason)
        }
    }
}
