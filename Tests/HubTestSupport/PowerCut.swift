import TestRandomness

/// What a disk could hold after the power was cut: all that was synced, and any part of the rest.
///
/// Of what was not synced each sector of each write may be there or not, in the place of what was
/// there before; a size that was set may hold or not; names are there up to some moment.
struct PowerCut {
    /// What the cut came upon.
    struct Tally {
        /// Sectors that were not synced, and how many of them are gone.
        var sectors = 0
        var sectorsLost = 0
        var namesLost = 0
    }

    private static let sectorBytes = 512

    private enum Change {
        case write(offset: Int, [UInt8])
        case size(Int)
    }

    private struct File {
        var kept: [UInt8]
        var pending: [(place: Int, change: Change)] = []
    }

    /// How much of what was not synced is kept.
    private enum Mood: CaseIterable {
        case nothing, anySector, firstWrites, almostEverything
    }

    private var files: [File] = []
    private var byNumber: [UInt64: Int] = [:]
    private var names: [String: Int] = [:]
    private var pendingNames: [(place: Int, event: DiskRecord.Event, file: Int?)] = []
    private var random: SplitMix64
    private(set) var tally = Tally()

    /// The state a folder was in, and what was done to it since.
    init(of base: FolderImage, after record: DiskRecord, seed: UInt64) {
        random = SplitMix64(seed: seed)
        for (name, file) in base.files.sorted(by: { $0.key < $1.key }) {
            names[name] = files.count
            byNumber[file.number] = files.count
            files.append(File(kept: file.bytes))
        }
        for event in record.events { follow(event) }
    }

    /// What is found when the power is back.
    mutating func image() -> FolderImage {
        let mood = Mood.allCases.randomElement(using: &random) ?? .nothing
        for index in files.indices { settle(index, before: .max, mood) }
        let count = mood == .nothing ? 0 : Int.random(in: 0...pendingNames.count, using: &random)
        for (_, event, file) in pendingNames.prefix(count) { keep(event, file) }
        tally.namesLost += pendingNames.count - count
        return FolderImage(names.mapValues { files[$0].kept })
    }

    private mutating func follow(_ event: DiskRecord.Event) {
        switch event.kind {
        case .created:
            byNumber[event.file] = files.count
            pendingNames.append((event.place, event, files.count))
            files.append(File(kept: []))
        case .renamed, .linked, .removed: pendingNames.append((event.place, event, nil))
        case .written(let bytes):
            change(event, .write(offset: event.value, bytes))
        case .sized: change(event, .size(event.value))
        case .synced:
            guard let index = byNumber[event.file] else { return }
            settle(index, before: event.value, nil)
        case .notSynced:
            guard let index = byNumber[event.file] else { return }
            settle(index, before: event.value, .anySector)
        case .folderSynced:
            for (_, event, file) in pendingNames.prefix(while: { $0.place < event.value }) {
                keep(event, file)
            }
            pendingNames.removeAll { $0.place < event.value }
        }
    }

    private mutating func change(_ event: DiskRecord.Event, _ change: Change) {
        // Made in a way the shim does not follow: it has no name before the folder is synced.
        if byNumber[event.file] == nil {
            let made = DiskRecord.Event(
                kind: .created,
                place: event.place,
                file: event.file,
                value: 0,
                name: event.name
            )
            follow(made)
        }
        guard let index = byNumber[event.file] else { return }
        files[index].pending.append((event.place, change))
    }

    private mutating func keep(_ event: DiskRecord.Event, _ file: Int?) {
        switch event.kind {
        case .created: names[event.name] = file
        case .renamed(let name): names[name] = names.removeValue(forKey: event.name)
        case .linked(let name): names[name] = names[event.name]
        case .removed: names[event.name] = nil
        default: break
        }
    }

    /// Decides on what was done before a place: without a mood, everything is kept.
    private mutating func settle(_ index: Int, before place: Int, _ mood: Mood?) {
        let changes = files[index].pending.filter { $0.place < place }.map(\.change)
        files[index].pending.removeAll { $0.place < place }
        let cut = Int.random(in: 0...changes.count, using: &random)
        for (number, change) in changes.enumerated() {
            let isLast = number == changes.count - 1
            let chance: Int =
                switch mood {
                case nil: 4
                case .nothing: 0
                case .anySector: 2
                case .firstWrites: number < cut ? 4 : number == cut ? 2 : 0
                case .almostEverything: isLast ? 2 : 4
                }
            apply(change, to: index, chance: chance, isCounted: mood != nil)
        }
    }

    /// Keeps each sector of a change with that chance in four.
    private mutating func apply(_ change: Change, to index: Int, chance: Int, isCounted: Bool) {
        switch change {
        case .size(let size):
            guard Int.random(in: 0..<4, using: &random) < chance else { return }
            let count = files[index].kept.count
            if size < count { files[index].kept.removeLast(count - size) }
            extend(index, to: size)
        case .write(let offset, let bytes):
            var start = 0
            while start < bytes.count {
                let room = Self.sectorBytes - (offset + start) % Self.sectorBytes
                let end = min(start + room, bytes.count)
                let isKept = Int.random(in: 0..<4, using: &random) < chance
                if isCounted { tally.sectors += 1 }
                if isKept {
                    extend(index, to: offset + end)
                    files[index].kept.replaceSubrange(
                        (offset + start)..<(offset + end),
                        with: bytes[start..<end]
                    )
                } else {
                    tally.sectorsLost += 1
                }
                start = end
            }
        }
    }

    private mutating func extend(_ index: Int, to size: Int) {
        let missing = size - files[index].kept.count
        if missing > 0 {
            files[index].kept.append(contentsOf: repeatElement(0, count: missing))
        }
    }
}
