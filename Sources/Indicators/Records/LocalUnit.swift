/// A unit of the market place, such as a bag or a basin, whose weight depends on what it holds.
public struct LocalUnit: Sendable, Hashable {
    /// Its code.
    public let code: String
    /// Its name for people.
    public let label: BilingualText
    /// Grams of one unit, by the code of a filière or of a crop.
    public let grams: [String: Int64]

    /// Grams of one unit of a crop, or of its filière when the crop has none of its own.
    public func grams(of crop: CropCode?, in filiere: FiliereCode) -> Int64? {
        crop.flatMap { grams[$0.rawValue] } ?? grams[filiere.rawValue]
    }
}
