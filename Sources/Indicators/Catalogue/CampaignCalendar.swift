/// When a campaign is for one filière, where that is not when it is for the others.
public struct CampaignCalendar: Sendable, Hashable {
    /// The filière.
    public let filiere: FiliereCode
    /// The campaign.
    public let period: PeriodCode
    /// Its first day for this filière.
    public let start: CalendarDate
    /// Its last day for this filière.
    public let end: CalendarDate
    /// The day summaries are expected by, after the end.
    public let due: CalendarDate?
}
