/// Who serves whom: a national hub and two regional ones.
struct Territory: Sendable {
    /// The filière of every farm.
    static let filiere = "riz"

    /// A hub to be: its name, the name of its folder, its zones.
    struct Place: Sendable {
        let name: String
        let folder: String
        let zones: [String]
    }

    let national: Place
    let regional: [Place]

    /// The country of the rice farms.
    static let riceFarms = Territory(
        regional: [
            Place(
                name: "BRCA 1",
                folder: "brca-1",
                zones: ["wargabinangun", "langan", "gunungwangi"]
            ),
            Place(name: "BRCA 2", folder: "brca-2", zones: ["malausma", "sukaambit", "ciwangi"]),
        ]
    )

    private init(regional: [Place]) {
        self.regional = regional
        national = Place(name: "BNCA", folder: "bnca", zones: regional.flatMap(\.zones))
    }
}
