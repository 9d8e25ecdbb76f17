/// Looks for an unsafe group among the differences of one whole and a choice of parts.
///
/// Every part offers its figures ever aired, or being left out. Since a version stands in one
/// part, a difference is made of one independent block per part, and the worst choice for each
/// rule is found part by part (``BlockBounds``), without trying every choice. Only where owners
/// with units in several parts make that bound too cautious are the choices gone through.
struct ResidualSearch {
    /// The number of choices above which the search does not start and answers "unsafe".
    static let choicesMax = 4096

    let test: PrimaryTest
    let insiders: InsiderTest
    let protection: Protection

    /// Whether some difference is neither empty nor safe.
    ///
    /// `chosen` is a part's new figure, subtracted in every difference; `others` are the figures
    /// of the other parts, each subtracted or not.
    func findsUnsafe(whole: Footprint, chosen: Footprint?, others: [[Footprint]]) -> Bool {
        let parts = (chosen.map { [[$0]] } ?? []) + others
        guard let homes = homes(of: whole, parts: parts) else { return true }
        var options = parts.indices.map { index in
            let isChosen = chosen != nil && index == 0
            let choices = isChosen ? parts[index] : [[]] + parts[index]
            return distinct(choices.map { Combination(homes.inPart[index], minus: $0) })
        }
        options.append([Combination(homes.elsewhere, minus: [])])
        options.removeAll { $0.allSatisfy(\.isEmpty) }
        // As they are, and as if nobody's amendment made a difference.
        let bounds = [options, options.map { distinct($0.map(\.oneSided)) }].map {
            BlockBounds(
                test: test,
                protection: protection,
                options: $0,
                insiders: insiders.insiders
            )
        }
        if bounds.allSatisfy(\.provesSafe) { return false }
        return bounds[0].isExact || hasUnsafeChoice(options)
    }

    /// The members of the whole by the part whose figures hold them, or nothing if a version
    /// stands in two parts, where blocks would not be independent.
    ///
    /// A member no part ever aired is in every difference, so it may join any block; it joins that
    /// of its owner, whose earlier version it may offset.
    private func homes(
        of whole: Footprint,
        parts: [[Footprint]]
    ) -> (inPart: [Footprint], elsewhere: Footprint)? {
        let aired = parts.joined().joined()
        var partByVersion = [Int?](
            repeating: nil,
            count: 1 + max(aired.lastVersion, whole.lastVersion)
        )
        var partByOwner = [Int?](repeating: nil, count: 1 + max(aired.lastOwner, whole.lastOwner))
        for (index, footprints) in parts.enumerated() {
            for member in footprints.joined() {
                guard partByVersion[member.version] ?? index == index else { return nil }
                partByVersion[member.version] = index
                partByOwner[member.owner] = partByOwner[member.owner] ?? index
            }
        }
        var inPart = [Footprint](repeating: [], count: parts.count)
        var elsewhere: Footprint = []
        for member in whole {
            if let part = partByVersion[member.version] ?? partByOwner[member.owner] {
                inPart[part].append(member)
            } else {
                elsewhere.append(member)
            }
        }
        return (inPart, elsewhere)
    }

    private func distinct(_ blocks: [Combination]) -> [Combination] {
        var seen: Set<Combination> = []
        return blocks.filter { seen.insert($0).inserted }
    }

    private func hasUnsafeChoice(_ options: [[Combination]]) -> Bool {
        var choices = 1
        for blocks in options {
            choices *= blocks.count
            if choices > Self.choicesMax { return true }
        }
        return hasUnsafeChoice(options[...], beside: Combination())
    }

    private func hasUnsafeChoice(
        _ options: ArraySlice<[Combination]>,
        beside union: Combination
    ) -> Bool {
        guard let blocks = options.first else { return !isSafe(union) }
        return blocks.contains {
            hasUnsafeChoice(options.dropFirst(), beside: union.joined(with: $0))
        }
    }

    /// Of magnitudes and prices, what insiders can work out is left to steps 7 and 8.
    private func isSafe(_ union: Combination) -> Bool {
        test.passes(union, as: protection)
            && (protection.levels == nil || union.isEmpty
                || insiders.passes(union, as: protection))
    }
}
