/// Finds the separator of a text from its headers and its first rows.
enum SeparatorChoice {
    /// How many rows are looked at: enough to meet decimal commas, few enough to be instant.
    private static let rowsMax = 200

    /// The separator found.
    struct Found {
        let separator: Separator
        /// Another separator under which every row would have been as regular.
        let rival: Separator?
    }

    private struct Score {
        let separator: Separator
        let columns: Int
        let regular: Int
        let isRegularThroughout: Bool
    }

    /// The separator under which most rows have as many cells as the headers.
    ///
    /// Headers without any separator make a sheet of one column, whose cells may well hold decimal
    /// commas: any separator that occurs in none of its rows will do.
    static func find(in bytes: [UInt8], limits: SheetLimits) -> Found {
        let scores = Separator.allCases.compactMap {
            score($0, in: bytes, limits: limits)
        }
        let best = scores.max {
            ($0.regular, $0.columns) < ($1.regular, $1.columns)
        }
        guard let best else { return ofOneColumn(bytes, limits: limits) }
        let rival = scores.first {
            $0.separator != best.separator && $0.isRegularThroughout && best.isRegularThroughout
                && $0.columns == best.columns
        }
        return Found(separator: best.separator, rival: rival?.separator)
    }

    private static func ofOneColumn(_ bytes: [UInt8], limits: SheetLimits) -> Found {
        let absent = Separator.allCases.first {
            var scanner = RecordScanner(bytes, separator: $0, limits: limits)
            while let record = scanner.next() {
                if record.columns > 1 { return false }
            }
            return true
        }
        return Found(separator: absent ?? .comma, rival: nil)
    }

    private static func score(
        _ separator: Separator,
        in bytes: [UInt8],
        limits: SheetLimits
    ) -> Score? {
        var scanner = RecordScanner(bytes, separator: separator, limits: limits)
        var headers: RecordScan?
        var seen = 0
        var regular = 0
        while seen < rowsMax, let record = scanner.next() {
            if record.isBlank { continue }
            if let headers {
                seen += 1
                if record.columns == headers.columns { regular += 1 }
            } else {
                headers = record
            }
        }
        guard let headers, headers.columns > 1 else { return nil }
        return Score(
            separator: separator,
            columns: headers.columns,
            regular: regular,
            isRegularThroughout: seen > 0 && regular == seen
        )
    }
}
