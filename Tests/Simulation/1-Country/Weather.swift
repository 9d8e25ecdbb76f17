/// What the times are like under one seed: each seed leaves some faults out, so that the others
/// have their full effect (swarm testing, Groce et al., ISSTA 2012).
struct Weather {
    /// How long the country lives before it is healed, in days.
    let days: Double
    let latencySeconds: ClosedRange<Double>
    /// Chance that a frame arrives twice, or out of order.
    let repeats: Double
    let reorders: Double
    /// Chance that a hub takes the next frame into the same group.
    let gathers: Double
    /// Chance that news are not heard.
    let deafness: Double
    /// Chance that the coordinator releases without waiting to hear the hubs.
    let impatience: Double
    /// Seconds of network, and seconds without, as most sites have them.
    let coverageSeconds: ClosedRange<Double>
    let silenceSeconds: ClosedRange<Double>
    let faults: Set<Fault>

    /// What may go wrong under a seed.
    enum Fault: CaseIterable, Hashable {
        case powerCuts, kills, failingDisks, fullDisks, wrongClocks, nodeImages, hubBackups
        case rootBackups, forgeries, longSilence, flapping, sticks, catalogues, otherVersions, twins
        case rotations
    }

    init(using dice: inout some RandomNumberGenerator) {
        func chance(_ most: Double) -> Double {
            Bool.random(using: &dice) ? Double.random(in: 0...most, using: &dice) : 0
        }
        days = Double.random(in: 10...90, using: &dice)
        let isSlow = Bool.random(using: &dice)
        latencySeconds = isSlow ? 0.4...2.5 : 0.02...0.3
        repeats = chance(0.2)
        reorders = chance(0.2)
        gathers = chance(0.9)
        deafness = chance(1)
        impatience = chance(0.5)
        coverageSeconds = Bool.random(using: &dice) ? 5...120 : 600...400_000
        silenceSeconds = Bool.random(using: &dice) ? 20...7_200 : 3_600...900_000
        let drawn = Set(Fault.allCases.filter { _ in Int.random(in: 0..<5, using: &dice) < 2 })
        // Who changed keys since does not come in with an old copy of the folder, which does not hold
        // them: it is invited again (docs/security.md).
        faults =
            drawn.contains(.rotations)
            ? drawn.subtracting([.nodeImages, .hubBackups, .rootBackups, .twins]) : drawn
    }
}
