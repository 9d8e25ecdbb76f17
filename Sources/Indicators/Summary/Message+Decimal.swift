package import Localisation

extension Message.Argument {
    /// A figure written the way each language writes it.
    package static func decimal(_ value: Int64, _ decimals: Int) -> Self {
        let text = Text(
            FixedPoint.french(value, decimals: decimals),
            FixedPoint.canonical(value, decimals: decimals)
        )
        return .message(text())
    }
}

extension PeriodKind {
    /// The word for it.
    var text: Text {
        switch self {
        case .campaign: .periodCampaign
        case .quarter: .periodQuarter
        case .month: .periodMonth
        }
    }
}
