/// What one sector offers to whoever subtracts its figures from those of all sectors together.
struct SectorChoice {
    /// Every figure of the sector's whole.
    var whole: [Footprint] = []
    /// Every figure of each of its parts, in the order of the parts.
    private(set) var parts: [[Footprint]] = []
    private(set) var versions: Set<Int> = []
    private(set) var versionsByPart: [Set<Int>] = []
    private var placeByPart: [String: Int] = [:]

    /// Takes in a figure of the sector.
    mutating func append(_ members: Footprint, area: Area) {
        let added = members.map(\.version)
        versions.formUnion(added)
        guard let part = area.part else {
            whole.append(members)
            return
        }
        let place = placeByPart[part] ?? parts.count
        if place == parts.count {
            placeByPart[part] = place
            parts.append([])
            versionsByPart.append([])
        }
        parts[place].append(members)
        versionsByPart[place].formUnion(added)
    }
}
