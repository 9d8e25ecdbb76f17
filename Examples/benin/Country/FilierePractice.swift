/// What is usual in a filière: invented, but for the prices that the calibration knows.
struct FilierePractice: Sendable {
    /// Code of the product that most deliveries are of.
    let crop: String
    /// Code of what is made of it.
    let product: String
    /// How many times dearer that is.
    let productFactor: Int
    /// F CFA a kilogram in each campaign where the calibration knows none.
    let price: [Int]
    /// The product's share of the calibration's price, in hundredths.
    let priceShare: Int
    /// When it is delivered, in thousandths of the campaign.
    let season: ClosedRange<Int>
    /// Where it goes beyond the market of the commune.
    let outlets: [String]

    static let all: [String: FilierePractice] = [
        "ananas": FilierePractice(
            crop: "pain-de-sucre",
            product: "jus-ananas",
            productFactor: 6,
            price: [135, 145],
            priceShare: 100,
            season: 40...960,
            outlets: ["Cotonou", "Lagos", "Lomé"]
        ),
        "riz": FilierePractice(
            crop: "paddy",
            product: "riz-blanc",
            productFactor: 2,
            price: [185, 185],
            priceShare: 50,
            season: 480...960,
            outlets: ["Cotonou", "Parakou", "Niamey"]
        ),
        "mais": FilierePractice(
            crop: "mais-grain",
            product: "farine-mais",
            productFactor: 2,
            price: [238, 203],
            priceShare: 100,
            season: 300...900,
            outlets: ["Cotonou", "Bohicon", "Niamey"]
        ),
        "anacarde": FilierePractice(
            crop: "noix-cajou",
            product: "amande-cajou",
            productFactor: 7,
            price: [420, 460],
            priceShare: 100,
            season: 200...800,
            outlets: ["Parakou", "Cotonou", "Accra"]
        ),
    ]
}
