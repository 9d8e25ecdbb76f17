/// A coach or a hub, and the columns whose values it knows.
struct Insider: Hashable {
    let attacker: Attacker
    /// Ascending, never empty.
    let columns: [Int]
}
