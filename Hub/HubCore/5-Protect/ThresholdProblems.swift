public import Localisation

/// Every threshold that was asked for under its floor, or over what can be meant.
public struct ThresholdProblems: Error, Sendable, Hashable, ExplainedProblems {
    /// The most a threshold may be: beyond it, nothing would ever be aired.
    static let ceiling = 1_000

    /// One of them.
    struct Offence: Sendable, Hashable {
        let threshold: Threshold
        let value: Int
    }

    let offences: [Offence]

    /// One sentence a threshold: what was asked for, and the lowest value there may be.
    public var problems: [Message] {
        offences.map {
            Text.hubThreshold($0.threshold.option, $0.value, $0.threshold.floor, Self.ceiling)
        }
    }
}
