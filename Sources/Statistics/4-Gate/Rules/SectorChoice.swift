/// What one sector offers to whoever subtracts its figures from those of all sectors together.
struct SectorChoice {
    /// Every figure of the sector's whole.
    let whole: [Footprint]
    /// Every figure of each of its parts.
    let parts: [[Footprint]]
    /// The new figure, where it is this sector's whole: always subtracted.
    let chosenWhole: Footprint?
    /// The new figure, where it is one of the parts', with the place of the part.
    let chosenPart: (place: Int, members: Footprint)?

    var versions: Set<Int> {
        var versions = Set((whole + [chosenWhole ?? []]).joined().map(\.version))
        for place in parts.indices { versions.formUnion(self.versions(ofPart: place)) }
        return versions
    }

    func versions(ofPart place: Int) -> Set<Int> {
        var footprints = parts[place]
        if let chosenPart, chosenPart.place == place { footprints.append(chosenPart.members) }
        return Set(footprints.joined().map(\.version))
    }

    /// What may be subtracted where the whole is, or nothing where a part must be.
    var wholeOptions: [Footprint]? {
        if chosenPart != nil { return nil }
        return chosenWhole.map { [$0] } ?? [[]] + whole
    }

    /// What may be subtracted of each part, or nothing where the whole must be.
    var partOptions: [[Footprint]]? {
        if chosenWhole != nil { return nil }
        return parts.enumerated().map { place, figures in
            if let chosenPart, chosenPart.place == place { return [chosenPart.members] }
            return [[]] + figures
        }
    }
}
