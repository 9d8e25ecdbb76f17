import Foundation

/// Who may speak for whom (PROTOCOL.md §4.3).
///
/// Signed by the hub above the subject, or by the federation key for the root.
public struct Certificate: Sendable, Hashable {
    /// What the subject is.
    public enum Scope: Sendable, Hashable {
        /// The node of a cluster.
        case cluster(ClusterScope)
        /// A hub.
        case hub(HubScope)

        /// The hub's side, if it is one.
        public var hub: HubScope? {
            if case .hub(let scope) = self { scope } else { nil }
        }
    }

    /// nodeId or hubId; survives key changes.
    public let subject: PartyID
    /// Grows with each certificate of the subject.
    public let serial: UInt32
    /// The subject's signing key.
    public let signingKey: VerifyingKey
    /// The subject's transport key.
    public let transportKey: TransportKey
    /// Day of issue.
    public let issuedOn: DayNumber
    /// What it may speak for.
    public let scope: Scope

    /// Takes the parts of a certificate.
    public init(
        subject: PartyID,
        serial: UInt32,
        signingKey: VerifyingKey,
        transportKey: TransportKey,
        issuedOn: DayNumber,
        scope: Scope
    ) {
        self.subject = subject
        self.serial = serial
        self.signingKey = signingKey
        self.transportKey = transportKey
        self.issuedOn = issuedOn
        self.scope = scope
    }

    /// The cluster's side of the scope, if it is one.
    public var cluster: ClusterScope? {
        if case .cluster(let scope) = scope { scope } else { nil }
    }

    /// The hub's side of the scope, if it is one.
    public var hub: HubScope? { scope.hub }

    /// Reads a body; its signature and chain are checked apart.
    ///
    /// - Throws: `ProtocolError` with code `malformed`.
    public init(decoding body: [UInt8]) throws(ProtocolError) {
        let wire: Grenier_V1_Certificate = try Schema.decode(body, "certificate")
        let scope: Scope
        switch (wire.role, wire.scope) {
        case (.cluster, .cluster(let cluster)): scope = .cluster(try ClusterScope(cluster))
        case (.hub, .hub(let hub)): scope = .hub(try HubScope(hub))
        default: throw ProtocolError(.malformed, "certificate role and scope disagree")
        }
        self.init(
            subject: try Check.bytes(wire.subjectID, "certificate subject_id"),
            serial: wire.serial,
            signingKey: try Check.bytes(wire.signingKey, "certificate signing_key"),
            transportKey: try Check.bytes(wire.curveKey, "certificate curve_key"),
            issuedOn: try Check.day(wire.issuedOn, "certificate issued_on"),
            scope: scope
        )
    }

    /// The body to sign.
    ///
    /// - Throws: `ProtocolError` when the schema refuses it.
    public func encoded() throws(ProtocolError) -> [UInt8] {
        var wire = Grenier_V1_Certificate()
        wire.subjectID = Data(subject.bytes)
        wire.serial = serial
        wire.signingKey = Data(signingKey.bytes)
        wire.curveKey = Data(transportKey.bytes)
        wire.issuedOn = issuedOn.value
        switch scope {
        case .cluster(let cluster):
            wire.role = .cluster
            wire.scope = .cluster(cluster.wire)
        case .hub(let hub):
            wire.role = .hub
            wire.scope = .hub(hub.wire)
        }
        return try Schema.encode(wire, "certificate")
    }
}
