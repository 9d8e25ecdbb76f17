/// What happens to a child's session.
public enum UplinkEvent: Sendable {
    /// The transport is up; the greeting to send.
    case linked(Hello)
    /// The transport is down.
    case unlinked
    /// A frame was received and read.
    case received(Envelope)
    /// Batches of the outbox that the parent has not settled, oldest first; fewer than were asked
    /// for when there are no others.
    case pending([BatchID])
    /// Certificates of members (of a hub) whose parent may not know them, by digest.
    case certificates([Digest])
    /// Revocation lists (of a hub) that its parent may not have, by digest.
    case revocations([Digest])
    /// A hub's rotation that waits for its certificate, by digest; none: nothing waits.
    case rotation(Digest?)
    /// The outbox has grown.
    case outboxChanged
    /// A hub has new members whose certificates the parent has not seen.
    case membersChanged
    /// A hub ended certificates, or heard of some below it.
    case revocationsChanged
    /// Something was announced by the news channel.
    case news(Standing)
    /// Time has passed.
    case tick
}
