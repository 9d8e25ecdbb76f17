import Foundation

/// One summary as it travels: which indicators, and their integers, in catalogue order.
///
/// It means something only beside its catalogue (`SummaryCodec`).
public struct WireSummary: Sendable, Hashable {
    /// Code of the period.
    public let period: String
    /// 1, 2 …; the greatest one counts.
    public let revision: UInt32
    /// Bit i, least significant first, is set when indicator i is present.
    public let presence: [UInt8]
    /// One integer for each set bit.
    public let values: [Int64]

    /// Takes the parts of a summary.
    public init(period: String, revision: UInt32, presence: [UInt8], values: [Int64]) {
        self.period = period
        self.revision = revision
        self.presence = presence
        self.values = values
    }

    init(_ wire: Grenier_V1_Summary) throws(ProtocolError) {
        try Check.code(wire.period, "summary period")
        try Check.that(wire.revision > 0, "summary revision is 0; revisions start at 1")
        try Check.that(
            wire.presence.count * 8 <= Limits.catalogueIndicatorsMax + 7,
            "summary presence too long"
        )
        let set = wire.presence.reduce(0) { $0 + $1.nonzeroBitCount }
        try Check.that(
            set == wire.values.count,
            "summary has \(wire.values.count) values for \(set) indicators present"
        )
        self.init(
            period: wire.period,
            revision: wire.revision,
            presence: Array(wire.presence),
            values: wire.values
        )
    }

    var wire: Grenier_V1_Summary {
        var wire = Grenier_V1_Summary()
        wire.period = period
        wire.revision = revision
        wire.presence = Data(presence)
        wire.values = values
        return wire
    }
}
