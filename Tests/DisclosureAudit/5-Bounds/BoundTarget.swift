/// A value, or the total of an owner's several values in one figure, that must stay uncertain.
struct BoundTarget {
    let owner: Int
    /// The columns it is the total of.
    let columns: [Int]
    /// Their classes, each once.
    let classes: [Int]
    /// What it comes to.
    let value: Int128
    /// The least it could come to.
    let lowerBound: Int128

    /// How far above its least value it must be able to lie, in hundredths of a unit.
    func need(_ p: Int) -> Int128 { Int128(100 + p) * value - 100 * lowerBound }
}
