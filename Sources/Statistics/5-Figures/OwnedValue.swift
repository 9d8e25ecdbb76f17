/// A value and the number of the owner who holds it.
struct OwnedValue: Comparable {
    let value: Int128
    let owner: Int

    static func < (left: OwnedValue, right: OwnedValue) -> Bool {
        (left.value, left.owner) < (right.value, right.owner)
    }
}
