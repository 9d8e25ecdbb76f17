public import Localisation
public import Messaging

/// Said here because the transport is published alone and knows no catalogue.
extension MessagingError: Explained {
    /// What happened; the technical words stay in brackets.
    public var message: Message {
        switch code {
        case .endpointInUse: Text.messagingEndpointInUse(description)
        case .endpointInvalid, .endpointUnavailable, .securityRequired:
            Text.messagingEndpointUnusable(description)
        case .authenticationSelfTestFailed: Text.messagingSelfTestFailed(description)
        default: Text.messagingFailed(description)
        }
    }
}
