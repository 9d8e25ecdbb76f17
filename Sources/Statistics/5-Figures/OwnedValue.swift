/// A value, with the numbers of the owner who holds it and of its version.
struct OwnedValue: Comparable {
    let value: Int128
    let owner: Int
    let version: Int

    static func < (left: OwnedValue, right: OwnedValue) -> Bool {
        (left.value, left.owner, left.version) < (right.value, right.owner, right.version)
    }
}
