package import Indicators

/// What became of an axis that was filled in.
package enum GridOutcome: Sendable, Hashable {
    /// It is kept; how many rows say something new.
    case kept(changed: Int)
    /// Nothing was kept, for the reasons of each row.
    case refused([IndicatorCode: [EntryProblem]])
}
