package import Localisation
import Reports

/// The usefulness of a year as a person reads it: shares in percent, a line a release.
package enum UsefulnessTable {
    /// The table in a language.
    package static func text(of usefulness: Usefulness, in language: Language) -> String {
        let headings = [
            Text.yearColumnZone(), Text.yearColumnNational(), Text.yearColumnAll(),
            Text.yearColumnIncluded(), Text.yearColumnBenchmarks(), Text.yearColumnMembers(),
        ]
        var table = TextTable(
            [(Text.yearColumnRelease().rendered(in: language), .left)]
                + headings.map { ($0.rendered(in: language), .right) }
        )
        let names = [
            "cells.zone", "cells.national", "cells.all", "included", "benchmarks", "members",
        ]
        for row in usefulness.releases {
            let shares = row.shares
            table.add(
                ["\(row.release) \(row.epoch)"]
                    + names.map { shares[$0].map { percent($0, in: language) } ?? "–" }
            )
        }
        return table.text
    }

    private static func percent(_ share: Usefulness.Share, in language: Language) -> String {
        let mark = language == .french ? "," : "."
        return "\(share.tenths / 10)\(mark)\(share.tenths % 10)"
    }
}
