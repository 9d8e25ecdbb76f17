import ClusterProtocol

/// What a site was seen to hold: what may never shrink.
struct Watch {
    /// Whether its disk was put back to an earlier day, and so may hold less than others know.
    var isRestored = false
    /// Whether its folder is at work on two machines, so that either may have the last word.
    var isDoubled = false
    /// Batches it holds.
    var batches: Set<Digest> = []
    /// Of a node: those it has a receipt for.
    var receipted: Set<Digest> = []
    /// The newest release it holds.
    var release: UInt64 = 0
    /// Of a node: what was last published of each period, since the disk was put back.
    var published: [String: Int] = [:]

    init(isRestored: Bool = false, isDoubled: Bool = false) {
        self.isRestored = isRestored
        self.isDoubled = isDoubled
    }
}
