extension CatalogueReader {
    /// Reads the periods; those of one kind stand in order of time and do not overlap.
    mutating func readPeriods(_ entry: CatalogueEntry) {
        var latest: [PeriodKind: CalendarDate] = [:]
        for item in entry.items(max: CatalogueLimits.periodsMax, log: &log) {
            guard let period = period(item) else { continue }
            if let start = period.start, let end = period.end {
                if let earlier = latest[period.kind], start <= earlier {
                    log.add(.datesOutOfOrder, path: item.path, line: item.line, seen: start.iso)
                }
                latest[period.kind] = max(end, latest[period.kind] ?? end)
            }
            parts.periods.append(period)
        }
    }

    private mutating func period(_ item: CatalogueEntry) -> Period? {
        guard
            let fields = item.fields(
                ["code", "kind", "label"],
                optional: ["start", "end", "due"],
                log: &log
            )
        else { return nil }
        let code = fields["code"]?.code(of: PeriodTag.self, log: &log)
        let kind = fields["kind"]?.word(of: PeriodKind.self, log: &log)
        let label = fields["label"]?.label(log: &log)
        let start = fields["start"]?.date(log: &log)
        let end = fields["end"]?.date(log: &log)
        let due = fields["due"]?.date(log: &log)
        if let code, let at = fields["code"] { claim(code.rawValue, in: .period, at: at) }
        let hasBoth = fields["start"] != nil && fields["end"] != nil
        if !hasBoth, ["start", "end", "due"].contains(where: { fields[$0] != nil }) {
            log.add(.incompleteDates, path: item.path, line: item.line)
        }
        if let start, let end, end < start {
            fields["end"]?.report(.datesOutOfOrder, to: &log)
        }
        if let end, let due, due <= end {
            fields["due"]?.report(.datesOutOfOrder, to: &log)
        }
        guard let code, let kind, let label else { return nil }
        return Period(code: code, kind: kind, label: label, start: start, end: end, due: due)
    }

    /// Reads the calendars of filières: a campaign each, with its days.
    mutating func readCalendars(_ entry: CatalogueEntry) {
        let max = CatalogueLimits.relationsMax
        for item in entry.items(min: 0, max: max, log: &log) {
            let fields = item.fields(
                ["filiere", "campaign", "start", "end"],
                optional: ["due"],
                log: &log
            )
            guard let fields else { continue }
            let filiere = fields["filiere"]?.code(of: FiliereTag.self, log: &log)
            let period = fields["campaign"]?.code(of: PeriodTag.self, log: &log)
            let start = fields["start"]?.date(log: &log)
            let end = fields["end"]?.date(log: &log)
            let due = fields["due"]?.date(log: &log)
            if let filiere, !isClaimed(filiere.rawValue, in: .filiere) {
                // Where none could be read, that is what is wrong.
                let known = parts.filieres.map(\.code.rawValue)
                if !known.isEmpty {
                    fields["filiere"]?.report(.unknownWord(expected: known), to: &log)
                }
            }
            let campaigns = parts.periods.filter { $0.kind == .campaign }.map(\.code)
            if let period, !campaigns.contains(period) {
                let known = campaigns.map(\.rawValue)
                fields["campaign"]?.report(.unknownWord(expected: known), to: &log)
            }
            if let start, let end, end < start {
                fields["end"]?.report(.datesOutOfOrder, to: &log)
            }
            if let end, let due, due <= end {
                fields["due"]?.report(.datesOutOfOrder, to: &log)
            }
            guard let filiere, let period, let start, let end else { continue }
            claim("\(filiere.rawValue)/\(period.rawValue)", in: .calendar, at: item)
            parts.calendars.append(
                CampaignCalendar(
                    filiere: filiere,
                    period: period,
                    start: start,
                    end: end,
                    due: due
                )
            )
        }
    }
}
