public import Indicators
public import Localisation
import Spreadsheets
public import Statistics

/// Cells of a release side by side, for a terminal or a spreadsheet.
public struct ReleaseTable: Sendable {
    private let cells: [ReleasedCell]
    private let catalogue: Catalogue
    private let release: String

    /// Takes the cells, in the order they are to be read.
    public init(cells: [ReleasedCell], catalogue: Catalogue, release: String) {
        self.cells = cells
        self.catalogue = catalogue
        self.release = release
    }

    /// RFC 4180: one line a cell, a withheld one with its status and no figure.
    public var csv: String {
        let headers = [
            "release", "filiere", "level", "zone", "period", "indicator", "unit", "status",
            "n_reporting", "n_expected", "n_band", "sum", "mean", "sd", "p10", "p25", "p50", "p75",
            "p90", "first_aired", "as_of",
        ]
        return CSVWriter(disarmsFormulas: true).text(headers: headers, rows: cells.map(row))
    }

    private func row(_ cell: ReleasedCell) -> [String] {
        let figures = cell.figures
        let quantiles = figures?.quantiles
        let numbers = [
            figures?.sum, figures?.mean, figures?.sd, quantiles?.p10, quantiles?.p25,
            quantiles?.p50, quantiles?.p75, quantiles?.p90,
        ]
        return [
            release, cell.key.sector, cell.key.area == .whole ? "national" : "zone",
            cell.key.area.part ?? "", cell.key.period, cell.key.variable,
            catalogue.indicator(IndicatorCode(cell.key.variable))?.unit ?? "",
            cell.status.rawValue, cell.nReporting.map { String($0) } ?? "",
            cell.airing == nil ? "" : String(cell.nExpected), cell.nBand ?? "",
        ] + numbers.map { $0?.description ?? "" } + [cell.firstAired ?? "", cell.asOf ?? ""]
    }

    /// A table for people: an indicator a block, the whole country first, what is withheld said.
    public func text(in language: Language) -> String {
        var table = TextTable([
            (Text.columnIndicator().rendered(in: language), .left),
            (Text.columnZone().rendered(in: language), .left),
            (Text.columnReporting().rendered(in: language), .right),
            (Text.columnSum().rendered(in: language), .right),
            (Text.columnMean().rendered(in: language), .right),
            (Text.columnMedian().rendered(in: language), .right),
            (Text.columnUnit().rendered(in: language), .left),
        ])
        for cell in cells { table.add(line(cell, in: language)) }
        return table.text
    }

    private func line(_ cell: ReleasedCell, in language: Language) -> [String] {
        let indicator = catalogue.indicator(IndicatorCode(cell.key.variable))
        let label = indicator?.label.text(in: language) ?? cell.key.variable
        let place = cell.key.area.part ?? Text.national().rendered(in: language)
        guard let airing = cell.airing else {
            let why =
                cell.status == .tooFew
                ? Text.withheldTooFew()
                : cell.status == .retracted ? Text.withheldRetracted() : Text.withheldProtected()
            return [label, place, cell.nBand ?? "", why.rendered(in: language)]
        }
        func number(_ value: PublishedNumber?) -> String {
            value.map { NumberText.text($0, in: language) } ?? "–"
        }
        return [
            label, place, "\(airing.nReporting)/\(cell.nExpected)", number(airing.figures.sum),
            number(airing.figures.mean), number(airing.figures.quantiles.p50),
            indicator?.unit ?? "",
        ]
    }
}
