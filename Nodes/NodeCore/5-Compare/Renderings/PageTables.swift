import Indicators
import Localisation
import Reports
import Statistics

/// The tables of a page: the grid row by row, figures of the campaign, our own way.
struct PageTables {
    /// How many figures fit under a grid, and on a page without one.
    private static let figuresMax = 7
    /// Fewer where the grid has a line for each row's next level.
    private static let figuresFewMax = 5
    /// Without a release nothing is to be explained of groups, which leaves room.
    private static let figuresUnreleasedMax = 10
    private static let figuresAloneMax = 30

    let words: SheetWords
    private var sheet: BenchmarkSheet { words.sheet }

    /// Without a release there is no letter of a group to show.
    private var isReleased: Bool { sheet.input.release != nil }

    // MARK: The grid

    /// Two tables of about as many lines; without a group one, with what the next level asks.
    var grid: [HTML] {
        let axes = sheet.axes.map { (score: $0, rows: sheet.rows(of: $0.axis.code)) }
        guard sheet.group != nil else { return [ownGrid(axes)] }
        let total = axes.reduce(0) { $0 + $1.rows.count + 1 }
        var before = 0
        let sides = axes.map { axis in
            // An axis whose middle lies in the first half stands there.
            defer { before += axis.rows.count + 1 }
            return 2 * before + axis.rows.count + 1 <= total
        }
        return [true, false].map { isLeft in
            let here = zip(axes, sides).filter { $0.1 == isLeft }.map { $0.0 }
            return table(
                [.benchOwn, middleHead, .benchPlace, .benchGroupColumn],
                here.map { axis in
                    HTML.tag("tbody", [:], [head(axis.score)] + axis.rows.map(row))
                }
            )
        }
    }

    private var middleHead: Text { sheet.group?.depth == .mean ? .benchMeans : .benchMedian }

    private func table(_ columns: [Text], _ bodies: [HTML]) -> HTML {
        table([""] + columns.map { words.say($0()) }, bodies)
    }

    private func table(_ heads: [String], _ bodies: [HTML]) -> HTML {
        let head = HTML.tag("tr", [:], heads.map { .tag("th", ["scope": "col"], $0) })
        return .tag("table", [:], [.tag("thead", [:], [head])] + bodies)
    }

    private func head(_ score: BenchmarkSheet.AxisScore) -> HTML {
        .tag(
            "tr",
            ["class": "axis"],
            [
                .tag("th", ["scope": "rowgroup"], words.label(score.axis.label)),
                cell(words.points(score.own)), cell(score.line.map(middle) ?? "–"),
                bar(score.line), cell(group(score.line)),
            ]
        )
    }

    private func row(_ line: SheetLine) -> HTML {
        .tag(
            "tr",
            [:],
            [
                .tag("th", ["scope": "row"], words.label(line.indicator.label)),
                cell(own(line), isStrong: true), cell(middle(line)), bar(line),
                cell(group(line)),
            ]
        )
    }

    /// Without a group: our way over the campaigns, and what the next level of each row asks.
    private func ownGrid(
        _ axes: [(score: BenchmarkSheet.AxisScore, rows: [SheetLine])]
    ) -> HTML {
        let heads =
            [""] + sheet.periods.map(words.short) + [words.say(Text.benchNext())]
            + (isReleased ? [words.say(Text.benchGroupColumn())] : [])
        let bodies = axes.map { axis in
            HTML.tag(
                "tbody",
                [:],
                [ownHead(words.label(axis.score.axis.label), axis.score.series)]
                    + axis.rows.map(ownRow)
            )
        }
        let last = ownHead(words.say(Text.benchBarometer()), sheet.barometer)
        return table(heads, bodies + [.tag("tbody", [:], [last])])
    }

    private func ownHead(_ label: String, _ series: [Int64?]) -> HTML {
        let points = series.map { cell(words.points($0)) }
        return .tag(
            "tr",
            ["class": "axis"],
            [.tag("th", ["scope": "rowgroup"], label)] + points + [cell("")]
                + (isReleased ? [cell("")] : [])
        )
    }

    private func ownRow(_ line: SheetLine) -> HTML {
        let next = line.next.map { "\($0.level.rawValue) : \(words.label($0.text))" } ?? "–"
        let past = line.series.dropLast().map { cell(words.number($0)) }
        return .tag(
            "tr",
            [:],
            [.tag("th", ["scope": "row"], words.label(line.indicator.label))] + past + [
                cell(own(line), isStrong: true),
                .tag("td", ["class": "next"], Typography.set(next, in: words.language)),
            ] + (isReleased ? [cell(group(line))] : [])
        )
    }

    /// The figure, marked where the records give less.
    private func own(_ line: SheetLine) -> String {
        guard line.isAboveRecords, let level = line.computed?.level else {
            return words.number(line.own)
        }
        return "\(words.number(line.own)) (\(level.rawValue))"
    }

    /// The median; of a small group the mean, starred.
    private func middle(_ line: SheetLine) -> String {
        guard let shown = line.shown else { return "–" }
        guard shown.median == nil else { return words.number(shown.median) }
        return shown.airing.figures.mean == nil ? "–" : words.mean(shown) + "*"
    }

    private func group(_ line: SheetLine?) -> String {
        guard let line else { return "–" }
        guard let shown = line.shown else { return line.withheld.last?.status.rawValue ?? "–" }
        let letter =
            switch shown.rung {
            case .zone: "Z"
            case .national: "P"
            case .allFilieres: "T"
            }
        return "\(letter) \(shown.airing.nReporting)/\(shown.expected)"
    }

    private func cell(_ text: String, isStrong: Bool = false) -> HTML {
        .tag("td", isStrong ? ["class": "own"] : [:], text)
    }

    // MARK: The bar

    /// A track from least to most favourable, black where we are.
    private func bar(_ line: SheetLine?) -> HTML {
        guard let line, let shown = line.shown, let said = words.place(of: line) else {
            return cell("–")
        }
        let mark =
            switch shown.side {
            case .ahead?: "▲"
            case .level?: "="
            case .behind?: "▼"
            case nil: " "
            }
        guard let place = shown.place else {
            return .tag("td", ["class": "bar", "title": said], mark)
        }
        // A figure that equals the median lies at it, whatever the neighbours leave open.
        let (from, to) = place.part == .middle ? (46, 54) : (place.from, place.to)
        let ticks = [25, 50, 75].map { percent in
            HTML.tag(
                "line",
                [
                    "x1": "\(percent)", "y1": "0", "x2": "\(percent)", "y2": "12",
                    "stroke": "#777", "stroke-width": percent == 50 ? "1.6" : "0.8",
                ]
            )
        }
        let track = HTML.tag(
            "rect",
            [
                "x": "0.5", "y": "2", "width": "99", "height": "8", "fill": "#fff",
                "stroke": "#555", "stroke-width": "0.8",
            ]
        )
        let band = HTML.tag(
            "rect",
            ["x": "\(from)", "y": "2", "width": "\(max(to - from, 4))", "height": "8"]
        )
        let picture = HTML.tag(
            "svg",
            [
                "viewBox": "0 0 100 12", "role": "img", "aria-label": said,
                "preserveAspectRatio": "none",
            ],
            [.tag("title", [:], said), track] + ticks + [band]
        )
        return .tag("td", ["class": "bar"], [.text(mark + " "), picture])
    }

    // MARK: Figures

    /// Figures with a direction, taken from each group of the catalogue in turn: those with a
    /// place first, shares and prices before totals, measures of impact before others.
    private var chosen: [SheetLine] {
        let rows = Set(SheetGrid.rows(of: words.input.catalogue))
        let candidates = sheet.lines.enumerated().filter { _, line in
            let indicator = line.indicator
            return !rows.contains(indicator.code) && !indicator.isBarometer
                && indicator.protection != .binary && (line.own != nil || line.shown != nil)
                && (sheet.axes.isEmpty || (indicator.direction != .none && line.own != nil))
        }
        func weight(_ line: SheetLine) -> Int {
            let isCompared = line.own != nil && line.shown != nil
            return (isCompared ? 4 : 0) + (line.indicator.isComparable ? 2 : 0)
                + (line.indicator.guidance.battery == nil ? 0 : 1)
        }
        let families = Dictionary(grouping: candidates) { $0.element.indicator.guidance.axis }
            .values.map { lines in
                lines.sorted {
                    (-weight($0.element), $0.offset) < (-weight($1.element), $1.offset)
                }
            }
        let inTurn = families.flatMap { lines in
            lines.enumerated().map { (turn: $0, place: $1.offset, line: $1.element) }
        }
        let alone = isReleased ? Self.figuresFewMax : Self.figuresUnreleasedMax
        let besideGrid = sheet.group == nil ? alone : Self.figuresMax
        let count = sheet.axes.isEmpty ? Self.figuresAloneMax : besideGrid
        return inTurn.sorted { ($0.turn, $0.place) < ($1.turn, $1.place) }.prefix(count)
            .sorted { $0.place < $1.place }.map { $0.line }
    }

    var figures: HTML? {
        let lines = chosen
        guard !lines.isEmpty else { return nil }
        let hasGroup = sheet.group != nil
        let columns: [Text] =
            hasGroup
            ? [.benchOwn, middleHead, .benchPlace, .benchGroupColumn, .benchTrend]
            : [.benchOwn, .benchTrendOwn] + (isReleased ? [.benchGroupColumn] : [])
        var heads = [""] + sheet.periods.dropLast().map(words.short)
        heads += columns.map { words.say($0()) }
        let head = HTML.tag("tr", [:], heads.map { .tag("th", ["scope": "col"], $0) })
        let body = lines.map { line in
            let unit = UnitText.text(line.indicator.unit, in: words.language)
            let label = words.label(line.indicator.label)
            let past = line.series.dropLast().map { cell(words.number($0)) }
            let now = cell(words.number(line.own), isStrong: true)
            let beside =
                hasGroup
                ? [cell(middle(line)), bar(line), cell(group(line)), cell(trend(line))]
                : [cell(trend(line))] + (isReleased ? [cell(group(line))] : [])
            var cells = [
                HTML.tag("th", ["scope": "row"], unit.isEmpty ? label : "\(label) (\(unit))")
            ]
            cells += past + [now] + beside
            return HTML.tag("tr", [:], cells)
        }
        return .tag(
            "section",
            ["class": "figures"],
            [
                .tag("h2", [:], words.say(Text.benchFigures())),
                .tag("table", [:], [.tag("thead", [:], [head]), .tag("tbody", [:], body)]),
            ]
        )
    }

    private func trend(_ line: SheetLine) -> String {
        let own = words.say(line.trendOwn.text())
        guard sheet.group != nil else { return own }
        return own + " / " + (line.trendGroup.map { words.say($0.trend.text()) } ?? "–")
    }

    // MARK: Our own way

    /// Axis points and the barometer, a campaign a line; it is the radar in numbers.
    ///
    /// Without a group the grid itself tells it.
    var history: HTML? {
        guard sheet.group != nil,
            sheet.axes.contains(where: { $0.series.contains { $0 != nil } })
        else { return nil }
        let heads =
            [words.say(Text.benchPoints())] + sheet.axes.map { words.label($0.axis.label) }
            + [words.say(Text.benchBarometer())]
        let rows = sheet.periods.indices.map { place in
            let isNow = place == sheet.periods.indices.last
            let points = sheet.axes.map { $0.series[place] } + [sheet.barometer[place]]
            return HTML.tag(
                "tr",
                [:],
                [.tag("th", ["scope": "row"], words.short(sheet.periods[place]))]
                    + points.map { cell(words.points($0), isStrong: isNow) }
            )
        }
        return .tag(
            "section",
            ["class": "history"],
            [
                .tag("h2", [:], words.say(Text.benchHistory())),
                .tag(
                    "table",
                    [:],
                    [
                        .tag(
                            "thead",
                            [:],
                            [.tag("tr", [:], heads.map { .tag("th", ["scope": "col"], $0) })]
                        ), .tag("tbody", [:], rows),
                    ]
                ),
            ]
        )
    }
}
