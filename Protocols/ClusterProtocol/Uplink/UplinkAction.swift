/// What the shell around the machine must do, in order.
public enum UplinkAction: Sendable, Hashable {
    /// Send a message.
    case send(Envelope)
    /// Load these batches and send them in as few PUT as fit.
    case put([BatchID])
    /// Load these certificates and send them.
    case putCertificates([Digest])
    /// Answer with `UplinkEvent.pending`, at most this many.
    case loadPending(limit: Int)
    /// Answer with `UplinkEvent.certificates`: those not among these.
    case loadCertificates(known: Set<Digest>)
    /// Load this hub's own rotation, not yet certified, and send it.
    case putRotation
    /// Answer with `UplinkEvent.rotation`.
    case loadRotation
    /// Check and keep the certificate the parent issued, and go on under it.
    case keepIssued(CertificateChain)
    /// Load these revocation lists and send them.
    case putRevocations([Digest])
    /// Answer with `UplinkEvent.revocations`: those not among these.
    case loadRevocations(known: Set<Digest>)
    /// Check and keep the revocation lists the parent has, with the certificates of their signers.
    case keepRevocations([Sealed], chain: [Sealed])
    /// The parent said what it holds of this child: this replaces what was believed.
    case reconcile(Welcome)
    /// The parent settled more: add it. Comes after the parent's commit.
    case settled([StreamState], receipts: [Sealed])
    /// A batch was refused for good; keep the reason, and the receipt if there is one.
    case refused(Nack)
    /// A batch follows a catalogue no longer in force: seal its summaries again.
    case reseal(BatchID)
    /// Check and keep a slice of a release, or the manifest of one that has no slice for us.
    case keep(SliceOfRelease)
    /// Every slice wanted of this release was received.
    case releaseComplete(UInt64)
    /// Check and keep a catalogue.
    case keepCatalogue(Sealed, chain: [Sealed])
    /// Check and keep who looked at what this child's clusters reported.
    case keepViewings(ViewingsAnswer)
    /// Tell people where we stand.
    case state(UplinkState)
}
