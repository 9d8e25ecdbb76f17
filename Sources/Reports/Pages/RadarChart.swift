import Foundation

/// A radar of a few axes: ours against the middle of the group, drawn for black and white.
///
/// Ours is a solid line with filled dots, the group a dashed one with hollow squares. Values are
/// tenths of points from 0 to 1,000; what is not known leaves a gap, never a zero.
public struct RadarChart: Sendable, Hashable {
    /// One axis.
    public struct Axis: Sendable, Hashable {
        let label: String
        let own: Int64?
        let group: Int64?
        let caption: String

        /// Takes the name of the axis, both values in tenths, and what is written under the name.
        public init(label: String, own: Int64?, group: Int64?, caption: String) {
            self.label = label
            self.own = own
            self.group = group
            self.caption = caption
        }
    }

    private let axes: [Axis]
    private let title: String
    private let description: String

    /// Takes the axes, clockwise from the top, and the words for whoever does not see the picture.
    public init(axes: [Axis], title: String, description: String) {
        self.axes = axes
        self.title = title
        self.description = description
    }

    /// The picture.
    public var svg: HTML {
        let rings = [25, 50, 75, 100].map { percent in
            polygon(
                axes.indices.map { point($0, Double(percent) / 100) },
                [
                    ("fill", "none"), ("stroke", "#999"),
                    ("stroke-width", percent == 100 ? "0.8" : "0.4"),
                ]
            )
        }
        let spokes = axes.indices.map { index in
            line(Self.centre, point(index, 1), [("stroke", "#999"), ("stroke-width", "0.4")])
        }
        var parts: [HTML] = [.tag("title", [:], title), .tag("desc", [:], description)]
        parts += rings + spokes
        parts += outline(axes.map(\.group), isDashed: true)
        parts += outline(axes.map(\.own), isDashed: false)
        parts += axes.indices.map(name)
        return .tag(
            "svg",
            [
                "viewBox": "0 0 \(Self.text(Self.width)) \(Self.text(Self.height))",
                "role": "img", "aria-label": "\(title). \(description)", "class": "radar",
            ],
            parts
        )
    }

    private struct Point {
        let x: Double
        let y: Double
    }

    private static let width = 336.0
    private static let height = 230.0
    private static let radius = 74.0
    private static let centre = Point(x: width / 2, y: height / 2 - 4)
    private static let lineLetters = 20

    private func point(_ index: Int, _ share: Double) -> Point {
        let angle = 2 * Double.pi * Double(index) / Double(max(axes.count, 1))
        return Point(
            x: Self.centre.x + Self.radius * share * sin(angle),
            y: Self.centre.y - Self.radius * share * cos(angle)
        )
    }

    /// Lines between neighbours that are both known, and a mark on each that is.
    private func outline(_ values: [Int64?], isDashed: Bool) -> [HTML] {
        let points = values.enumerated().map { index, value in
            value.map { point(index, Double(min(max($0, 0), 1_000)) / 1_000) }
        }
        var parts: [HTML] = []
        let style: [(String, String)] =
            isDashed
            ? [("stroke", "#000"), ("stroke-width", "1.1"), ("stroke-dasharray", "4 3")]
            : [("stroke", "#000"), ("stroke-width", "2")]
        let known = points.compactMap { $0 }
        if known.count == points.count, known.count > 2 {
            let fill = isDashed ? ("fill", "none") : ("fill", "rgba(0,0,0,0.12)")
            parts.append(polygon(known, [fill] + style))
        } else {
            for index in points.indices where points.count > 1 {
                if let from = points[index], let to = points[(index + 1) % points.count] {
                    parts.append(line(from, to, style))
                }
            }
        }
        return parts + known.map { isDashed ? square($0) : dot($0) }
    }

    private func name(_ index: Int) -> HTML {
        let axis = axes[index]
        let anchor = point(index, 1.14)
        let side =
            abs(anchor.x - Self.centre.x) < 1
            ? "middle" : anchor.x > Self.centre.x ? "start" : "end"
        let lines = Self.wrapped(axis.label) + [axis.caption]
        let up = anchor.y < Self.centre.y - 1
        let first = up ? anchor.y - Double(lines.count - 1) * 9 : anchor.y + 7
        // Beside the middle the block is centred on its spoke.
        let start =
            abs(anchor.y - Self.centre.y) < 1 ? anchor.y - Double(lines.count) * 4.5 + 7 : first
        return .tag(
            "text",
            ["text-anchor": side, "font-size": "8.5"],
            lines.enumerated().map { place, words in
                let isLast = place == lines.count - 1
                return .tag(
                    "tspan",
                    [
                        "x": Self.text(anchor.x), "y": Self.text(start + Double(place) * 9),
                        "font-weight": isLast ? "bold" : "normal",
                    ],
                    words
                )
            }
        )
    }

    /// Words over two lines or more, none much longer than it must be.
    private static func wrapped(_ label: String) -> [String] {
        var lines: [String] = []
        for word in label.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= lineLetters {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    private func polygon(_ points: [Point], _ style: [(String, String)]) -> HTML {
        let corners = points.map { "\(Self.text($0.x)),\(Self.text($0.y))" }
        return Self.shape("polygon", [("points", corners.joined(separator: " "))] + style)
    }

    private func line(_ from: Point, _ to: Point, _ style: [(String, String)]) -> HTML {
        let ends = [
            ("x1", Self.text(from.x)), ("y1", Self.text(from.y)), ("x2", Self.text(to.x)),
            ("y2", Self.text(to.y)),
        ]
        return Self.shape("line", ends + style)
    }

    private func dot(_ point: Point) -> HTML {
        Self.shape(
            "circle",
            [("cx", Self.text(point.x)), ("cy", Self.text(point.y)), ("r", "2.6")]
        )
    }

    private func square(_ point: Point) -> HTML {
        Self.shape(
            "rect",
            [
                ("x", Self.text(point.x - 2.2)), ("y", Self.text(point.y - 2.2)),
                ("width", "4.4"), ("height", "4.4"), ("fill", "#fff"), ("stroke", "#000"),
                ("stroke-width", "1"),
            ]
        )
    }

    private static func shape(_ name: String, _ attributes: [(String, String)]) -> HTML {
        .element(name, attributes.map { HTML.Attribute($0.0, $0.1) }, [])
    }

    /// Tenths are finer than a pixel.
    private static func text(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
