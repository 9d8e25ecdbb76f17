package import Indicators
import Statistics

/// How far a target is, between its baseline and the period by whose end it shall be reached: pure.
///
/// The way is measured from baseline to target, whichever of the two is larger, and is expected to be
/// gone in equal steps. Source: 003_a3951e3144cc0115.txt l. 3700-4200 (a baseline agreed at the start),
/// 000_068828bc8a8e61d8.txt l. 655-665 (evaluation at a period of the cluster's choice).
package struct GoalProgress: Sendable, Hashable {
    /// Where it stands.
    package enum State: String, Sendable, Hashable, CaseIterable {
        /// The figure is at the target or past it.
        case reached
        /// It is looked at in the period it starts from: nothing had to be gone yet.
        case starting
        /// As far as equal steps would be, or further.
        case onTrack
        /// Less far than equal steps would be.
        case behind
        /// Its last period is over, and it was not reached.
        case missed
        /// Too early to say: the period is not over, its figures are still being made.
        case running
        /// Not reached, and without a baseline nobody can say how far it is.
        case open
        /// The period has no figure.
        case unknown
    }

    /// The period it starts from.
    package let baseline: PeriodCode
    /// The period by whose end it shall be reached.
    package let by: PeriodCode
    /// The figure of the baseline, in the indicator's fixed-point units; nil where nobody knows it.
    package let start: Int64?
    /// The figure aimed at.
    package let target: Int64
    /// The figure of the period it is looked at; once its last period is past, of that one.
    package let now: Int64?
    /// Per cent of the way gone, below zero where it went the other way; nil without a way.
    package let percent: Int64?
    /// Where it stands.
    package let state: State

    /// Nil for what is no target, or one whose baseline comes after the period.
    init?(_ record: HeldRecord, in period: PeriodCode, by calculator: Calculator) {
        let catalogue = calculator.catalogue
        guard case .indicator(let code)? = record.values[Goals.indicator],
            let indicator = catalogue.indicator(code),
            case .period(let baseline)? = record.values[Goals.baseline],
            case .period(let by)? = record.values[Goals.by],
            case .number(let target, _)? = record.values[Goals.target],
            let kind = catalogue.period(period)?.kind
        else { return nil }
        let order = catalogue.periods(of: kind).map(\.code)
        guard let here = order.firstIndex(of: period), let first = order.firstIndex(of: baseline),
            let last = order.firstIndex(of: by), first <= here
        else { return nil }
        var start = calculator.standing(code, in: baseline)
        if start == nil, case .number(let typed, _)? = record.values[Goals.start] { start = typed }
        // A target that was reached in time stays reached, whatever came later.
        let judged = order[min(here, max(first, last))]
        let now = calculator.standing(code, in: judged)
        self.baseline = baseline
        self.by = by
        self.start = start
        self.target = target
        self.now = now
        let way = start.map { Int128(target) - Int128($0) }
        guard let now else {
            (percent, state) = (nil, .unknown)
            return
        }
        let gone = start.map { Int128(now) - Int128($0) }
        if let way, let gone, way != 0 {
            percent = Int64(
                clamping: HalfEven.quotient(100 * gone * way.signum(), way * way.signum())
            )
        } else {
            percent = nil
        }
        let isReached = Self.isReached(now, target, way: way ?? 0, indicator.direction)
        // What shall not pass a bound may still do so.
        let maySlip = way.map { $0 < 0 || ($0 == 0 && indicator.direction == .lower) }
        if !calculator.isOver(judged), !isReached || maySlip ?? (indicator.direction == .lower) {
            state = .running
        } else if isReached {
            state = .reached
        } else if here >= last {
            state = .missed
        } else if here == first {
            state = .starting
        } else if let way, let gone, way != 0 {
            let expected = way.signum() * way * Int128(here - first)
            state = way.signum() * gone * Int128(last - first) >= expected ? .onTrack : .behind
        } else {
            state = .open
        }
    }

    /// Without a way the indicator's direction tells which side of the target is the good one.
    private static func isReached(
        _ now: Int64,
        _ target: Int64,
        way: Int128,
        _ direction: Direction
    ) -> Bool {
        if way > 0 { return now >= target }
        if way < 0 { return now <= target }
        return switch direction {
        case .higher: now >= target
        case .lower: now <= target
        case .none: now == target
        }
    }
}
