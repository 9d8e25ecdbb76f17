/// One unknown of a figure: a version of a unit's report, who owns it, and its value.
///
/// Units, versions and owners are numbered for one run of the gate; numbers never leave it.
struct Member: Hashable, Comparable {
    let version: Int
    let owner: Int
    let value: Int64

    static func < (left: Member, right: Member) -> Bool { left.version < right.version }
}

/// The members of one figure, by version: the support of a row of the ledger.
typealias Footprint = [Member]

extension Sequence<Member> {
    /// The largest owner number, or −1: what a table by owner must hold.
    var lastOwner: Int { reduce(-1) { Swift.max($0, $1.owner) } }

    /// The largest version number, or −1.
    var lastVersion: Int { reduce(-1) { Swift.max($0, $1.version) } }
}
