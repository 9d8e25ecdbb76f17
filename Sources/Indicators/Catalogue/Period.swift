/// A campaign, a quarter or a month that clusters report on.
///
/// The order of the catalogue is the order of time. A source that gives only the order (a season
/// number) has periods without dates.
public struct Period: Sendable, Hashable {
    /// Its code, unique over the catalogue.
    public let code: PeriodCode
    /// How long it lasts.
    public let kind: PeriodKind
    /// Its name for people.
    public let label: BilingualText
    /// Its first day, where the source dates it.
    public let start: CalendarDate?
    /// Its last day; present when `start` is.
    public let end: CalendarDate?
    /// The day summaries are expected by, after the end.
    public let due: CalendarDate?
}
