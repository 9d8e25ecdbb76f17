package import ClusterProtocol
package import Exchange
package import Messaging

/// A node without sockets: for whoever carries its frames by other means, and for checks that
/// look at what it holds.
extension Node {
    /// The key its links prove themselves with.
    package var transportKey: CurvePublicKey {
        get async throws {
            let keys = pipeline.keys
            do {
                let certificate = try await pipeline.store.membership().certificate
                return try keys.transport(certificate.transportKey).publicKey
            } catch NodeError.notEnrolled {
                return try keys.held().transport.publicKey
            }
        }
    }

    /// What it asks of the hub that wrote an invite.
    ///
    /// - Throws: `NodeError` when it is a member already, or the invite is not for it.
    package func enrolmentRequest(_ text: String) async throws -> (invite: Invite, request: Enrol) {
        let invite = try await pipeline.invite(text)
        return (invite, try await pipeline.request(for: invite))
    }

    /// Becomes a member.
    ///
    /// - Throws: The store's error.
    package func keep(_ enrolment: Enrolment, of invite: Invite) async throws {
        _ = try await pipeline.keep(enrolment, of: invite)
    }

    /// What it has to say to its hub, over a link that somebody else makes.
    ///
    /// - Throws: `NodeError.notEnrolled`, or the store's error.
    package func conversation() async throws -> UplinkConversation {
        try await pipeline.conversation(connection)
    }

    /// What it holds.
    ///
    /// - Throws: The store's error.
    package func holdings() async throws -> NodeHoldings {
        try await pipeline.store.holdings()
    }
}
