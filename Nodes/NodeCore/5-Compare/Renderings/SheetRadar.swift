import Indicators
import Localisation
import Reports

/// The radar of the axes, ours beside the median where one is on air, with its legend.
struct SheetRadar {
    let words: SheetWords

    /// Nil with fewer than three axes, or none of ours known.
    var figure: HTML? {
        let axes = words.sheet.axes
        guard axes.count > 2, axes.contains(where: { $0.own != nil }) else { return nil }
        let described = axes.map { score in
            let axis = words.label(score.axis.label)
            return score.median == nil
                ? words.say(Text.benchRadarAxisOwn(axis, words.points(score.own)))
                : words.say(
                    Text.benchRadarAxis(
                        axis,
                        words.points(score.own),
                        words.points(score.median)
                    )
                )
        }
        let chart = RadarChart(
            axes: axes.map { score in
                RadarChart.Axis(
                    label: words.label(score.axis.label),
                    own: score.own,
                    group: score.median,
                    caption: score.median.map { "\(words.points(score.own)) | \(words.points($0))" }
                        ?? words.points(score.own)
                )
            },
            title: words.say(Text.benchRadar()),
            description: described.joined(separator: ", ")
        )
        let median: Text =
            axes.contains { $0.median != nil } ? .benchLegendMedian : .benchLegendNoMedian
        return .tag(
            "figure",
            [:],
            [
                .tag("h2", [:], words.say(Text.benchRadar())), chart.svg,
                .tag(
                    "p",
                    ["class": "legend"],
                    "● \(words.say(Text.benchLegendOwn())) | □ \(words.say(median()))"
                ),
            ]
        )
    }
}
