/// Who lives in the simulated country: a root, two hubs below it, and the members of each.
enum Places {
    struct Hub {
        let name: String
        let zones: [String]
    }

    struct Member {
        let name: String
        let hub: String
        let zone: String
        let filiere: String
    }

    static let root = Hub(name: "bnca", zones: CountryCatalogue.zones)
    static let children = [
        Hub(name: "brca-nord", zones: ["nord"]), Hub(name: "brca-sud", zones: ["sud"]),
    ]

    /// Members whose folder may come to be on two machines at once.
    static let copied = ["grappe-02", "grappe-11"]

    /// Five members for each hub below the root, two of the root's own.
    static let members: [Member] = (1...12).map { number in
        let (hub, zone) =
            switch number {
            case 1...5: ("brca-nord", "nord")
            case 6...10: ("brca-sud", "sud")
            default: ("bnca", "est")
            }
        return Member(
            name: "grappe-\(number < 10 ? "0" : "")\(number)",
            hub: hub,
            zone: zone,
            filiere: number % 4 == 0 ? "mil" : "riz"
        )
    }
}
