/// One step of the gate that may object to a candidate.
///
/// Rules run in the order of ``GateSequence``; the first objection counts. A
/// rule that needs everything aired in earlier releases and so far in this one reads the history.
protocol GateRule: Sendable {
    /// The reasons this rule can give.
    static var reasons: Set<GateReason> { get }

    /// Why the candidate must not be aired, or nothing.
    func objection(to candidate: Candidate, after history: AiredHistory) -> GateReason?
}
