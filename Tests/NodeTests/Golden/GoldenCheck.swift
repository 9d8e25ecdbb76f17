import Indicators
import Localisation
import NodeCore

/// A worked season against the program: what its records come to, line by line.
struct GoldenCheck {
    typealias Finding = GoldenSeason.Finding

    static let campaign = PeriodCode("2025-2026")
    /// 30 June 2026, after the campaign.
    private static let today = 20_634
    static let filiere = FiliereCode("ananas")
    /// How the document writes the units of the catalogue.
    private static let units = ["XOF": "F CFA", "XOF/kg": "F CFA/kg", "1": ""]

    let season: GoldenSeason
    private let catalogue: Catalogue
    private let calculator: Calculator
    private var findings: [Finding]
    /// Indicators and periods that the document speaks of.
    private var told: Set<Place> = []

    private struct Place: Hashable {
        let code: IndicatorCode
        let period: PeriodCode
    }

    /// Everything in which document and program differ, in the order of the lines; the names of the
    /// records and the order they come in follow from the seed.
    static func findings(
        of document: String,
        under catalogue: Catalogue,
        seed: UInt64 = 1
    ) -> [Finding] {
        var check = GoldenCheck(document, catalogue, seed)
        check.checkHeadings()
        check.checkFigures()
        check.checkSummaries()
        check.checkNothingIsMissing()
        check.checkLevels()
        return check.findings.sorted { $0.line < $1.line }
    }

    private init(_ document: String, _ catalogue: Catalogue, _ seed: UInt64) {
        season = GoldenSeason(document)
        self.catalogue = catalogue
        var entry = GoldenEntry(catalogue: catalogue, filiere: Self.filiere, seed: seed)
        let records = entry.records(of: season.entries)
        calculator = Calculator(
            catalogue: catalogue,
            filiere: Self.filiere,
            today: CalendarDate(daysSince1970: Self.today),
            records: records
        )
        findings = season.findings + entry.findings
    }

    private mutating func expect(_ isTrue: Bool, _ line: Int, _ says: String, _ expected: String) {
        if !isTrue { findings.append(Finding(line: line, says: says, expected: expected)) }
    }

    private mutating func expect(_ says: String, at line: Int, is expected: String) {
        let expected = GoldenSeason.plain(expected)
        expect(says == expected, line, says, expected)
    }

    /// A table of records bears the name of its kind.
    private mutating func checkHeadings() {
        for heading in season.headings {
            guard let kind = catalogue.recordKind(RecordKindCode(heading.code)) else { continue }
            expect(heading.label, at: heading.line, is: kind.label.french)
        }
    }

    // MARK: Figures

    private mutating func checkFigures() {
        for figure in season.figures {
            guard let indicator = catalogue.indicator(IndicatorCode(figure.code)) else {
                expect(false, figure.line, figure.code, "the code of an indicator")
                continue
            }
            guard let period = period(figure.period), period.kind == indicator.periodKind else {
                expect(
                    false,
                    figure.line,
                    figure.period ?? "",
                    "the name of a \(indicator.periodKind.rawValue)"
                )
                continue
            }
            let place = Place(code: indicator.code, period: period.code)
            expect(told.insert(place).inserted, figure.line, figure.code, "each figure once")
            expect(figure.label, at: figure.line, is: indicator.label.french)
            let value = calculator.figure(indicator.code, in: period.code)
            expect(figure.value, at: figure.line, is: text(value.map { Int128($0) }, indicator))
            checkSum(of: figure, indicator)
        }
    }

    /// The sum comes to the figure beside it.
    private mutating func checkSum(of figure: GoldenSeason.Figure, _ indicator: Indicator) {
        guard figure.value != GoldenSeason.noFigure else {
            let isReason = figure.sum.hasPrefix("— ") && figure.sum.count > 2
            return expect(isReason, figure.line, figure.sum, "— and the reason")
        }
        let sum = figure.sum.prefix(
            upTo: figure.sum.firstRange(of: " : ")?.lowerBound
                ?? figure.sum.endIndex
        )
        do {
            let result = try PocketCalculator.result(
                of: String(sum),
                decimals: indicator.decimals
            )
            // Of a yes or no the sum counts the records that say yes.
            let value = indicator.protection == .binary ? min(result, 1) : result
            let comesTo = GoldenSeason.plain(text(value, indicator))
            expect(comesTo == figure.value, figure.line, "\(sum) = \(comesTo)", figure.value)
        } catch {
            expect(false, figure.line, String(sum), "a sum (\(error))")
        }
    }

    private func period(_ name: String?) -> Period? {
        guard let name else { return catalogue.period(Self.campaign) }
        return catalogue.periods.first { $0.code.rawValue == name || $0.label.french == name }
    }

    private func text(_ value: Int128?, _ indicator: Indicator) -> String {
        guard let value = value.map({ Int64(clamping: $0) }) else { return GoldenSeason.noFigure }
        if indicator.protection == .binary { return value == 0 ? "non" : "oui" }
        let unit = Self.units[indicator.unit] ?? indicator.unit
        return FixedPoint.french(value, decimals: indicator.decimals)
            + (unit.isEmpty ? "" : " " + unit)
    }

    // MARK: Completeness

    /// The periods of an indicator that the document must tell of.
    private func periods(of indicator: Indicator) -> [PeriodCode] {
        indicator.periodKind == .campaign
            ? [Self.campaign] : catalogue.periods(of: indicator.periodKind).map(\.code)
    }

    private mutating func checkSummaries() {
        for summary in season.summaries {
            for pattern in summary.codes {
                let stem = pattern.hasSuffix(".*") ? String(pattern.dropLast()) : nil
                let meant = catalogue.indicators.filter { indicator in
                    stem.map { indicator.code.rawValue.hasPrefix($0) }
                        ?? (indicator.code.rawValue == pattern)
                }
                expect(!meant.isEmpty, summary.line, pattern, "the code of an indicator")
                for indicator in meant {
                    for period in periods(of: indicator) {
                        let value = calculator.figure(indicator.code, in: period)
                        let expected = summary.isNo ? "non" : GoldenSeason.noFigure
                        expect(
                            text(value.map { Int128($0) }, indicator) == expected,
                            summary.line,
                            "\(indicator.code) \(expected)",
                            text(value.map { Int128($0) }, indicator)
                        )
                        let place = Place(code: indicator.code, period: period)
                        let isNew = told.insert(place).inserted
                        expect(isNew, summary.line, indicator.code.rawValue, "each figure once")
                    }
                }
            }
        }
    }

    private mutating func checkNothingIsMissing() {
        for indicator in catalogue.indicators where indicator.protection != .ordinal {
            let family = String(indicator.code.rawValue.prefix { $0 != "." })
            let line = season.headings.first { $0.code == family }?.line ?? 1
            let periods = periods(of: indicator)
            for period in periods where !told.contains(Place(code: indicator.code, period: period))
            {
                guard let value = calculator.figure(indicator.code, in: period) else { continue }
                let figure = "\(indicator.code) \(period): \(text(Int128(value), indicator))"
                expect(false, line, "nothing of \(indicator.code)", figure)
            }
            let isTold = periods.contains {
                told.contains(Place(code: indicator.code, period: $0))
            }
            expect(isTold, line, "nothing of \(indicator.code)", "a line, or « sans chiffre »")
        }
    }

    // MARK: Levels

    private mutating func checkLevels() {
        let rows = catalogue.grid()?.indicators ?? []
        expect(!rows.isEmpty, 1, "levels", "a grid in the catalogue")
        for code in rows where !season.levels.contains(where: { $0.code == code.rawValue }) {
            expect(false, season.levels.first?.line ?? 1, "nothing of \(code)", "a line of its own")
        }
        let scorer = LevelScorer(calculator)
        for row in season.levels {
            let code = IndicatorCode(row.code)
            guard rows.contains(code), let indicator = catalogue.indicator(code) else {
                expect(false, row.line, row.code, "the code of a row of the grid")
                continue
            }
            expect(row.label, at: row.line, is: indicator.label.french)
            let declared = calculator.standing(code, in: Self.campaign)
            expect(row.declared, at: row.line, is: declared.map { String($0) } ?? "—")
            let computed = scorer.level(of: code, in: Self.campaign)
            let level = computed.map { $0.level.map { String($0.rawValue) } ?? "non noté" }
            expect(row.computed, at: row.line, is: level ?? "—")
            expect(row.reason, at: row.line, is: computed?.reason.rendered(in: .french) ?? "")
        }
    }
}
