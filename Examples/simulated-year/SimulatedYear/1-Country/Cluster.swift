/// One cluster of the simulated country, and what it will do in the year.
package struct Cluster: Sendable, Hashable {
    /// Its place in the country, from 0.
    package let number: Int
    /// Code of its filière.
    package let filiere: String
    /// Code of the zone it begins in.
    package let zone: String
    /// Register number of its owner; none: it is its own.
    package internal(set) var owner: String?
    /// Register number of its coach, if it has one.
    package internal(set) var coach: String?
    /// Place of the hub it reports to; none: the root.
    package let hub: Int?
    /// Made for demonstration: it reports and must never count.
    package let isFictitious: Bool
    /// The window in which it joins.
    package internal(set) var joins = 0
    /// It begins when it joins, and has nothing to say of campaigns ended before.
    package internal(set) var isNew = false
    /// The first window in which it says nothing any more.
    package internal(set) var fallsSilent: Int?
    /// The window in which it withdraws everything and leaves.
    package internal(set) var leaves: Int?
    /// The window in which it gets a certificate of another zone, and that zone.
    package internal(set) var moves: Move?
    /// The window in which it takes back one family of figures, from then on.
    package internal(set) var withdraws: Withdrawal?
    /// Its size beside the median cluster's.
    let size: Double

    /// A re-homing.
    package struct Move: Sendable, Hashable {
        /// When.
        package let window: Int
        /// To which zone, of the same hub.
        package let zone: String
    }

    /// A family taken back.
    package struct Withdrawal: Sendable, Hashable {
        /// When.
        package let window: Int
        /// What.
        package let recipe: Recipe
    }

    /// A name for people: "cluster-017".
    package var name: String {
        let digits = String(number + 1)
        return (isFictitious ? "fictif-" : "cluster-")
            + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    /// Whether it still sends something in a window.
    func speaks(in window: Int) -> Bool {
        joins <= window && window < fallsSilent ?? .max && window <= leaves ?? .max
    }
}
