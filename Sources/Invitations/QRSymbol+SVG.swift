extension QRSymbol {
    /// The picture as an SVG document, quiet zone included, 60 mm wide on paper.
    ///
    /// It is made of rectangles, a dark run of modules in each: no viewer blurs their edges.
    public var svg: String {
        let size = side + 2 * Self.quietZone
        let path = (0..<side).flatMap { row in
            runs(in: row).map { run in
                "M\(run.lowerBound + Self.quietZone) \(row + Self.quietZone)h\(run.count)v1h-\(run.count)z"
            }
        }.joined()
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="60mm" \
            viewBox="0 0 \(size) \(size)" shape-rendering="crispEdges">
            <rect width="\(size)" height="\(size)" fill="#fff"/>
            <path fill="#000" d="\(path)"/>
            </svg>

            """
    }

    private func runs(in row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in 0..<side where isDark(row: row, column: column) {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }
}
