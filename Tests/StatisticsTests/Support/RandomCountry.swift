import TestRandomness

/// A small territory whose members join late, amend, leave and move, from a seed.
struct RandomCountry {
    private(set) var reports: [Report] = []
    private var generator: SplitMix64
    private let parts: [String]
    private var waiting: [Report] = []

    /// Makes a country; with insiders, units have coaches and some parts a hub of their own.
    init(seed: UInt64, hasInsiders: Bool = false) {
        generator = SplitMix64(seed: seed)
        let partCount = Int.random(in: 2...4, using: &generator)
        parts = (0..<partCount).map { "p\($0)" }
        let units = Int.random(in: 12...34, using: &generator)
        for index in 0..<units {
            let values = values()
            let owner = "o\(Int.random(in: 0...9, using: &generator) == 0 ? index / 2 : index)"
            let part = parts[min(roll(parts.count), roll(parts.count + 2))]
            var report = Report("u\(index)", owner: owner, part: part, values)
            if hasInsiders {
                report.coach = roll(3) == 0 ? nil : "k\(roll(1 + units / 4))"
                report.hub = part == parts[0] ? nil : "h-\(part)"
            }
            if roll(10) < 6 { reports.append(report) } else { waiting.append(report) }
        }
    }

    /// Passes to the next epoch.
    mutating func advance() {
        let joining = roll(waiting.count + 1)
        reports += waiting.prefix(joining)
        waiting.removeFirst(joining)
        for index in reports.indices where roll(10) < 3 {
            reports[index].version += 1
            reports[index].values = values()
            if roll(8) == 0 { reports[index].part = parts[roll(parts.count)] }
        }
        var staying: [Report] = []
        for report in reports where roll(30) != 0 { staying.append(report) }
        reports = staying
    }

    /// The same reports in another order.
    mutating func shuffled() -> [Report] {
        let current = reports
        return current.shuffled(using: &generator)
    }

    private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &generator) }

    /// A skewed quantity with many zeros, and a level.
    private mutating func values() -> [String: Int64] {
        let size = Int64(1) << roll(9)
        return ["x": roll(5) == 0 ? 0 : size * 10 + Int64(roll(10)), "g": Int64(1 + roll(4))]
    }
}
