import Spreadsheets

/// The real facts by which the invented country has believable proportions.
///
/// Each line of `calibration.csv` has its source; NOTICE.md says what follows from it.
package struct Calibration: Sendable, Hashable {
    /// One fact.
    package struct Fact: Sendable, Hashable {
        /// `production` or `price`.
        package let what: String
        /// Code of its filière.
        package let filiere: String
        /// Campaign or month.
        package let when: String
        /// Code of a zone; empty for the country.
        package let place: String
        /// In its unit: tonnes, or F CFA a kilogram.
        package let value: Int
        /// Who says so.
        package let source: String
    }

    /// In the order of the file.
    package let facts: [Fact]

    /// Reads the file.
    ///
    /// - Throws: `CountryProblem.calibration` for a file that is no such table.
    package init(csv bytes: [UInt8]) throws(CountryProblem) {
        let sheet: Sheet
        do {
            sheet = try CSVReader.read(bytes: bytes)
        } catch {
            throw .calibration("\(error)")
        }
        var facts: [Fact] = []
        for row in sheet.rows {
            func cell(_ title: String) throws(CountryProblem) -> String {
                guard let column = sheet.column(named: title) else { throw .calibration(title) }
                return row.cells[column]
            }
            let text = try cell("value")
            guard let value = Int(text), value > 0 else { throw .calibration("value: \(text)") }
            facts.append(
                Fact(
                    what: try cell("fact"),
                    filiere: try cell("filiere"),
                    when: try cell("when"),
                    place: try cell("place"),
                    value: value,
                    source: try cell("source")
                )
            )
        }
        self.facts = facts
    }

    /// Tonnes that the country produced in the two campaigns that stand for ours.
    ///
    /// - Throws: `CountryProblem.calibration` for a filière of which none is known.
    package func production(of filiere: String) throws(CountryProblem) -> [Int] {
        let known = facts.filter { $0.what == "production" && $0.filiere == filiere }
            .sorted { $0.when < $1.when }
            .suffix(2)
            .map(\.value)
        guard let last = known.last, let first = known.first else {
            throw .calibration("production: \(filiere)")
        }
        return [first, last]
    }

    /// The price of a filière in the country, one a campaign; nil where none is known.
    func price(of filiere: String) -> [Int]? {
        let known = facts.filter { $0.what == "price" && $0.filiere == filiere }
        let national = known.filter { $0.place.isEmpty }
        let chosen = (national.isEmpty ? known : national).sorted { $0.when < $1.when }.suffix(2)
            .map(\.value)
        guard let first = chosen.first, let last = chosen.last else { return nil }
        return [first, last]
    }

    /// How dear a zone is beside the country, in hundredths: from the price of maize.
    func dearness(of zone: String) -> Int {
        let prices = facts.filter { $0.what == "price" && $0.filiere == "mais" }
        guard let here = prices.first(where: { $0.place == zone }),
            let country = prices.first(where: { $0.place.isEmpty && $0.when == here.when })
        else { return 100 }
        return 100 * here.value / country.value
    }
}
