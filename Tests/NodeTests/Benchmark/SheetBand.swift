import NodeCore
import Testing

/// A size of group, and what is on air of it.
struct SheetBand: Sendable, CustomTestStringConvertible {
    let name: String
    let size: SheetCountry.Size
    let rung: Position.Rung?
    let depth: Position.Depth?
    /// Whether a release is held at all.
    var isReleased = true
    var testDescription: String { name }

    static let all = [
        SheetBand(
            name: "sans-publication",
            size: SheetCountry.Size(zone: 0, elsewhere: 0, others: 0),
            rung: nil,
            depth: nil,
            isReleased: false
        ),
        SheetBand(
            name: "moins-de-5",
            size: SheetCountry.Size(zone: 3, elsewhere: 0, others: 0),
            rung: nil,
            depth: nil
        ),
        SheetBand(
            name: "toutes-filieres",
            size: SheetCountry.Size(zone: 3, elsewhere: 0, others: 40),
            rung: .allFilieres,
            depth: .deciles
        ),
        SheetBand(
            name: "5-a-9",
            size: SheetCountry.Size(zone: 6, elsewhere: 0, others: 0),
            rung: .zone,
            depth: .mean
        ),
        SheetBand(
            name: "5-a-9-et-pays",
            size: SheetCountry.Size(zone: 6, elsewhere: 18, others: 0),
            rung: .national,
            depth: .quartiles
        ),
        SheetBand(
            name: "10-a-14",
            size: SheetCountry.Size(zone: 11, elsewhere: 0, others: 0),
            rung: .zone,
            depth: .median
        ),
        SheetBand(
            name: "15-a-29",
            size: SheetCountry.Size(zone: 23, elsewhere: 20, others: 0),
            rung: .zone,
            depth: .quartiles
        ),
        SheetBand(
            name: "30-et-plus",
            size: SheetCountry.Size(zone: 39, elsewhere: 20, others: 0),
            rung: .zone,
            depth: .deciles
        ),
    ]
}
