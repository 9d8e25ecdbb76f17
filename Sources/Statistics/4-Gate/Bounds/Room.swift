/// How far the unknowns of each pattern, together, may move from what they are.
///
/// Unknowns of one pattern stand in the same figures, so one may take what another gives.
struct Room {
    /// What they could give, by pattern: Σ (value − lower bound).
    var down: [Int128]
    /// What they could take, by pattern: Σ (upper bound − value).
    var up: [Int128]
}
