/// An exact summary of a bag of integers that does not remember the order it was filled in.
///
/// Laws, for every conforming type (each is a commutative group over bags of values):
/// * merging is associative and commutative, and the empty aggregate is its neutral element;
/// * adding a value equals merging the aggregate of that one value;
/// * removing undoes adding, and subtracting undoes merging, exactly and in any order.
///
/// From these follows the property a late, repeated or corrected report relies on: the aggregate
/// depends only on the values that are current, never on how they arrived.
public protocol MergeableAggregate: Hashable, Sendable {
    /// Makes the aggregate of nothing.
    init()

    /// Takes one more value in.
    mutating func add(_ value: Int64)

    /// Takes one value out; the caller vouches that it was in.
    mutating func remove(_ value: Int64)

    /// Takes in everything another aggregate holds.
    mutating func merge(_ other: Self)

    /// Takes out everything another aggregate holds.
    mutating func subtract(_ other: Self)

    /// A byte form equal for equal aggregates on every machine, made to be hashed.
    var canonicalBytes: [UInt8] { get }
}

extension MergeableAggregate {
    /// Makes the aggregate of some values, in any order.
    public init(of values: some Sequence<Int64>) {
        self.init()
        for value in values { add(value) }
    }

    /// Puts a corrected value in the place of the earlier one.
    public mutating func replace(_ old: Int64, with new: Int64) {
        remove(old)
        add(new)
    }
}
