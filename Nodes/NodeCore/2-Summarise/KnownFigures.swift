import Indicators
import Synchronization

/// Figures worked out already, of one state of the records: a ratio asks for its terms, a level for its
/// figures, a page for all of them, campaign by campaign.
///
/// A calculator has its own and never changes, so that nothing here can be of another state.
final class KnownFigures: Sendable {
    private struct Key: Hashable {
        let code: IndicatorCode
        let period: PeriodCode
    }

    private let figures: Mutex<[Key: Int64?]>

    init() { figures = Mutex([:]) }

    /// Takes over what another one knows of these indicators.
    init(of codes: Set<IndicatorCode>, from other: KnownFigures) {
        let known = other.figures.withLock { $0 }
        figures = Mutex(known.filter { codes.contains($0.key.code) })
    }

    /// The figure, made where it is not known yet.
    func figure(
        _ code: IndicatorCode,
        in period: PeriodCode,
        _ make: () -> Int64?
    ) -> Int64? {
        let key = Key(code: code, period: period)
        if let known = figures.withLock({ $0[key] }) { return known }
        // Not under the lock: figures ask for figures.
        let made = make()
        figures.withLock { $0[key] = .some(made) }
        return made
    }
}
