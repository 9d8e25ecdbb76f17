/// Units added less units taken at each level of a difference.
struct LevelNets {
    private(set) var net: [Int]
    private(set) var added = 0
    private(set) var taken = 0

    init(_ combination: Combination, levels: ClosedRange<Int64>) {
        net = [Int](repeating: 0, count: levels.count)
        for member in combination.plus where levels.contains(member.value) {
            net[Int(member.value - levels.lowerBound)] += 1
            added += 1
        }
        for member in combination.minus where levels.contains(member.value) {
            net[Int(member.value - levels.lowerBound)] -= 1
            taken += 1
        }
    }
}
