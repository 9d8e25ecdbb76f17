import ClusterProtocol
import TestRandomness

/// Random values of every message, within the limits of the wire.
struct Draw {
    var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func code() -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
        let first = letters[random.int(0...61)]
        return String([first] + (0..<random.int(0...20)).map { _ in letters[random.int(0...64)] })
    }

    mutating func name() -> String {
        let words = ["", "BRCA", "pôle 4", "hub « national »", "水", "Awa \u{1F33E}", "x\u{301}"]
        return words[random.int(0...6)] + words[random.int(0...6)]
    }

    mutating func counter() -> UInt64 {
        switch random.int(0...3) {
        case 0: UInt64(random.int(0...5))
        case 1: Limits.counterMax
        default: random.next() >> UInt64(random.int(1...60))
        }
    }

    mutating func positive() -> UInt64 { max(1, counter()) }

    mutating func day() -> DayNumber { DayNumber(Int32(random.int(0...2_932_896))) }

    mutating func epoch() -> EpochID {
        EpochID(counter: UInt32(random.int(1...Int(UInt32.max))), nonce: random.next())
    }

    mutating func stream() -> StreamID { StreamID(node: random.fixed(), epoch: epoch()) }

    mutating func list<Item>(_ max: Int, _ item: (inout Draw) -> Item) -> [Item] {
        var items: [Item] = []
        for _ in 0..<random.int(0...max) { items.append(item(&self)) }
        return items
    }

    mutating func optional<Item>(_ item: (inout Draw) -> Item) -> Item? {
        random.flag() ? item(&self) : nil
    }

    mutating func sealed() -> Sealed {
        Sealed(
            body: random.bytes(random.int(0...40)),
            signature: random.bytes(64),
            signer: random.fixed()
        )
    }

    mutating func settled() -> SettledRanges {
        var settled = SettledRanges(through: UInt64(random.int(0...50)))
        for _ in 0..<random.int(0...20) {
            let first = UInt64(random.int(1...500))
            settled.insert(first...(first + UInt64(random.int(0...5))))
        }
        return settled
    }

    mutating func summary() -> WireSummary {
        let presence = random.bytes(random.int(0...20))
        let count = presence.reduce(0) { $0 + $1.nonzeroBitCount }
        var values: [Int64] = []
        for _ in 0..<count {
            values.append(Int64(bitPattern: random.next()) >> Int64(random.int(0...63)))
        }
        return WireSummary(
            period: code(),
            revision: UInt32(random.int(1...Int(UInt32.max))),
            presence: presence,
            values: values
        )
    }

    mutating func batch() -> Batch {
        let sequence = positive()
        var summaries: [String: WireSummary] = [:]
        for _ in 0...random.int(0...5) {
            let summary = summary()
            summaries[summary.period] = summary
        }
        return Batch(
            id: BatchID(stream: stream(), sequence: sequence),
            previous: sequence == 1 ? nil : random.fixed(),
            sealedAtSeconds: Int64(random.int(-9_007_199_254_740_992...9_007_199_254_740_992)),
            catalogue: random.fixed(),
            certificate: random.fixed(),
            summaries: summaries.values.sorted { $0.period < $1.period }
        )
    }

    mutating func certificate() -> Certificate {
        let scope: Certificate.Scope =
            random.flag()
            ? .cluster(
                ClusterScope(
                    cluster: random.fixed(),
                    filiere: code(),
                    homeCommune: code(),
                    zone: code(),
                    owner: optional { $0.random.fixed() },
                    coach: optional { $0.random.fixed() },
                    memberSince: day(),
                    isFictitious: random.flag()
                )
            )
            : .hub(
                HubScope(
                    name: name(),
                    level: random.flag() ? .regional : .national,
                    filieres: list(3) { $0.code() },
                    zones: list(5) { $0.code() },
                    isRoot: random.flag()
                )
            )
        return Certificate(
            subject: random.fixed(),
            serial: UInt32(random.int(0...9)),
            signingKey: random.fixed(),
            transportKey: random.fixed(),
            issuedOn: day(),
            scope: scope
        )
    }

    mutating func revocations() -> RevocationList {
        let entries = list(4) { draw in
            RevocationList.Entry(
                subject: draw.random.fixed(),
                serial: UInt32(draw.random.int(0...9)),
                revokedOn: draw.day(),
                cutOff: Dictionary(
                    draw.list(3) { ($0.epoch(), $0.counter()) },
                    uniquingKeysWith: max
                ),
                leftOn: draw.optional { DayNumber(max(1, $0.day().value)) }
            )
        }
        return RevocationList(
            version: counter(),
            entries: entries.sorted { $0.subject < $1.subject }
        )
    }

    mutating func viewing() -> Viewing {
        Viewing(
            hub: random.fixed(),
            hubName: name(),
            cluster: random.fixed(),
            viewedOn: day(),
            person: name(),
            function: name(),
            showedGrid: random.flag(),
            showedFigures: random.flag(),
            periods: list(4) { $0.code() }
        )
    }

    mutating func manifest() -> ReleaseManifest {
        let number = positive()
        return ReleaseManifest(
            number: number,
            epoch: code(),
            asOf: "2026-11-21",
            catalogue: random.fixed(),
            catalogueIdentifier: name(),
            signedByName: name(),
            signedByFunction: name(),
            state: random.flag() ? .final : .provisional,
            merkleRoot: random.fixed(),
            sliceCount: random.int(0...Int(UInt32.max)),
            previous: number == 1 ? nil : random.fixed(),
            hub: random.fixed(),
            hubName: name(),
            contributorsMin: random.int(0...50)
        )
    }
}
