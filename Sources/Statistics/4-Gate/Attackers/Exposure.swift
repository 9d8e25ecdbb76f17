/// Somebody of whom too much could be worked out.
struct Exposure: Hashable {
    /// ``GateReason/residual``, ``GateReason/algebra`` or ``GateReason/lp``.
    let reason: GateReason
    /// The variable, where it depends on values.
    var variable: String?
    /// The coach or hub who could, by number; nothing for owners and everybody else, and for bounds,
    /// where the first who could is enough.
    let insider: Int?
    /// The figure (residual), the owners (algebra) or the versions (bounds), in ascending order.
    let of: [Int]
}
