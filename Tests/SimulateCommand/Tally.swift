import Simulation

/// What many seeds came to.
struct Tally {
    private(set) var seeds = 0
    private(set) var violations = 0
    private var steps = 0
    private var frames = 0
    private var faults: [String: Int] = [:]

    mutating func add(_ verdict: Verdict) {
        seeds += 1
        steps += verdict.steps
        frames += verdict.frames
        violations += verdict.violations.count
        faults.merge(verdict.faults, uniquingKeysWith: +)
    }

    var line: String {
        "\(seeds) seeds, \(steps) steps, \(frames) frames, \(violations) violations"
    }

    var faultLine: String {
        faults.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }
            .joined(separator: ", ")
    }
}
