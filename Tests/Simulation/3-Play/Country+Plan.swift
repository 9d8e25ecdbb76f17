import SimulatedDisk
import TestRandomness

/// What will happen, drawn before anything does.
extension Country {
    /// Seconds of a day.
    private static let day = 86_400.0

    /// When the country is healed.
    var end: Double { weather.days * Self.day }

    func plan() {
        for site in sites { agenda.add(.act(.start(site: site.index)), at: 0) }
        for site in sites where site.parent != nil { planCoverage(of: site) }
        planPeople()
        planFaults()
    }

    private func at() -> Double { Double.random(in: 1...end, using: &dice) }

    private func planPeople() {
        let nodes = sites.filter { !$0.isHub }
        let isRenewed = weather.faults.contains(.catalogues)
        let periods = CountryCatalogue.periods(
            version: isRenewed ? CountryCatalogue.versionMax : 1
        )
        if isRenewed {
            for _ in 1..<CountryCatalogue.versionMax {
                agenda.add(.act(.adoptCatalogue), at: at())
            }
        }
        for _ in 0..<Int.random(in: 20...50, using: &dice) {
            guard let node = nodes.randomElement(using: &dice),
                let period = periods.randomElement(using: &dice)
            else { continue }
            let amount = Int.random(in: 1...90_000, using: &dice)
            agenda.add(
                .act(.publish(site: node.index, period: period, amount: amount)),
                at: at()
            )
        }
        for _ in 0..<Int.random(in: 2...6, using: &dice) { agenda.add(.act(.release), at: at()) }
        for _ in 0..<Int.random(in: 2...12, using: &dice) {
            guard let hub = sites.filter(\.isHub).randomElement(using: &dice) else { continue }
            let person = Int.random(in: 1...3, using: &dice)
            agenda.add(.act(.look(site: hub.index, person: person)), at: at())
        }
    }

    /// Network and no network in turns; a few sites have none for months.
    private func planCoverage(of site: Site) {
        var time = Double.random(in: 0...Self.day, using: &dice)
        let isSilent =
            weather.faults.contains(.longSilence) && Int.random(in: 0..<4, using: &dice) == 0
        if isSilent { time = Double.random(in: 0.3...0.9, using: &dice) * end }
        let isFlapping =
            weather.faults.contains(.flapping) && Int.random(in: 0..<3, using: &dice) == 0
        for _ in 0..<(isFlapping ? 15 : 4) where time < end {
            agenda.add(.act(.coverage(site: site.index, isOn: true)), at: time)
            time += isFlapping ? 2 : Double.random(in: weather.coverageSeconds, using: &dice)
            agenda.add(.act(.coverage(site: site.index, isOn: false)), at: time)
            time += isFlapping ? 20 : Double.random(in: weather.silenceSeconds, using: &dice)
        }
        if time < end { agenda.add(.act(.coverage(site: site.index, isOn: true)), at: time) }
    }

    private func planFaults() {
        let nodes = sites.filter { !$0.isHub && $0.original == nil }.map(\.index)
        let hubs = sites.filter { $0.isHub && $0.parent != nil }.map(\.index)
        let all = sites.filter { $0.original == nil }.map(\.index)
        some(.powerCuts, of: all) { .cutPower(site: $0) }
        some(.kills, of: all) { .kill(site: $0) }
        for _ in 0..<2 {
            some(.failingDisks, of: all) { site in
                .failAfter(
                    site: site,
                    calls: Int.random(in: 1...60, using: &self.dice),
                    how: self.drawnFailure()
                )
            }
        }
        some(.fullDisks, of: all) { .failAfter(site: $0, calls: 1, how: .full) }
        some(.wrongClocks, of: all) { site in
            let errors = [-1_700_000_000, 315_360_000, -86_400, 3_600, 0]
            return .setClockWrong(site: site, seconds: errors.randomElement(using: &self.dice) ?? 0)
        }
        for _ in 0..<4 {
            some(.sticks, of: nodes + hubs) { site in
                .carry(
                    site: site,
                    isUp: Bool.random(using: &self.dice),
                    seconds: Double.random(in: 600...2_000_000, using: &self.dice)
                )
            }
        }
        some(.otherVersions, of: all) { site in
            .speak(site: site, isOtherVersion: Bool.random(using: &self.dice))
        }
        some(.twins, of: sites.filter { $0.original != nil }.map(\.index)) { .wakeCopy(site: $0) }
        some(.rotations, of: nodes + hubs) { .rotateKey(site: $0) }
        images(.nodeImages, of: nodes)
        images(.hubBackups, of: hubs)
        images(.rootBackups, of: [root.index])
        some(.forgeries, of: nodes + hubs) { site in
            .forge(site: site, kind: Forgery.allCases.randomElement(using: &self.dice) ?? .junk)
        }
    }

    private func drawnFailure() -> DiskFailure {
        let seed = dice.next()
        return switch Int.random(in: 0..<4, using: &dice) {
        case 0: .kill(seed: seed)
        case 1: .ioError(seed: seed)
        default: .powerCut(seed: seed)
        }
    }

    private func some(_ fault: Weather.Fault, of places: [Int], _ act: (Int) -> Act) {
        guard weather.faults.contains(fault) else { return }
        for _ in 0..<Int.random(in: 1...7, using: &dice) {
            guard let site = places.randomElement(using: &dice) else { continue }
            let time = at()
            agenda.add(.act(act(site)), at: time)
            if fault == .fullDisks {
                let relief = time + Double.random(in: 60...200_000, using: &dice)
                agenda.add(.act(.makeRoom(site: site)), at: relief)
            }
        }
    }

    private func images(_ fault: Weather.Fault, of places: [Int]) {
        guard weather.faults.contains(fault) else { return }
        for _ in 0..<Int.random(in: 1...3, using: &dice) {
            guard let site = places.randomElement(using: &dice) else { continue }
            let time = at()
            agenda.add(.act(.copyDisk(site: site)), at: time)
            let later = time + Double.random(in: 0...(end - time), using: &dice)
            agenda.add(.act(.restoreDisk(site: site)), at: later)
        }
    }
}
