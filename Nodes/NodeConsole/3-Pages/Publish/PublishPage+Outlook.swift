import Indicators
import Localisation
import NodeCore
import WebFrame

extension PublishPage {
    init(
        _ outlook: PublicationOutlook,
        _ visit: Visit,
        chosen: Set<String>?,
        _ problems: [FormProblem]
    ) {
        let wording = visit.wording
        let open = outlook.sheets.filter { $0.isOpen }
        title = wording.say(Text.publishTitle)
        let latest = open.first { $0.period.kind == .campaign && $0.isOver(on: outlook.today) }
        let made = open.map { sheet in
            Sheet(
                sheet,
                visit,
                on: outlook.today,
                isChosen: chosen.map { $0.contains(sheet.period.code.rawValue) }
                    ?? sheet.isExpected(latest: latest?.period.code, on: outlook.today)
            )
        }
        // What is over first: a campaign under way is published when somebody wishes it.
        let campaigns = zip(open, made).filter { $0.0.period.kind == .campaign }
        sheets =
            campaigns.filter { $0.0.isOver(on: outlook.today) }.map(\.1)
            + campaigns.filter { !$0.0.isOver(on: outlook.today) }.map(\.1)
        others = zip(open, made).filter { $0.0.period.kind != .campaign }.map(\.1)
        hasOthers = !others.isEmpty
        hasSheets = !made.isEmpty
        let closed = outlook.sheets.filter { !$0.isOpen }
        published = closed.filter { $0.period.kind == .campaign }.map {
            Sheet($0, visit, on: outlook.today, isChosen: false)
        }
        hasForm = !made.isEmpty || !published.isEmpty
        let names = closed.map { wording.text($0.period.label) }
        done =
            names.isEmpty ? nil : wording.say(Text.publishUnchanged(names.joined(separator: ", ")))
        let isAllOut = outlook.sheets.allSatisfy { sheet in
            sheet.sections.flatMap(\.families).allSatisfy { $0.reason == nil }
        }
        nothing =
            outlook.sheets.isEmpty
            ? wording.say(Text.publishNothing)
            : made.isEmpty && isAllOut ? wording.say(Text.publishUpToDate) : nil
        let recipients = visit.facts.recipients
        readers = wording.say(
            recipients.count < 2
                ? Text.publishReader(recipients.first ?? "")
                : Text.publishReadersAre(
                    recipients.dropLast().joined(separator: ", "),
                    recipients.last ?? ""
                )
        )
        withheld = [
            Text.publishTooFew, .publishProtected, .publishTogether, .publishNoReason,
        ].map { wording.say($0) }
        never = [
            Text.publishNeverRecords, .publishNeverNames, .publishNeverNotes, .publishNeverPrices,
            .publishNeverConflicts,
        ].map { wording.say($0) }
        always = Self.kept(outlook.withheld, wording)
        hasAlways = !always.isEmpty
        keptWaiting =
            outlook.keptWaiting > 0
            ? wording.say(Text.publishKeptWaiting(outlook.keptWaiting)) : nil
        releaseAction = visit.address("publier/de-nouveau")
        isFirst = outlook.isFirst
        action = visit.address(.publish)
        self.problems = problems.map { Problem(text: $0.text) }
    }
}

extension PublishPage {
    /// More than anybody frees one by one.
    static let keptShownMax = 12

    fileprivate static func kept(_ families: [WithheldFamily], _ wording: Wording) -> [Kept] {
        guard families.count <= keptShownMax else {
            let names = wording.say(Text.publishAlwaysMany(families.count))
            return [Kept(families: families.map(\.family.rawValue), names: names)]
        }
        return families.map { family in
            Kept(
                families: [family.family.rawValue],
                names: family.members.map { wording.text($0.label) }.joined(separator: " · ")
            )
        }
    }
}

extension PublicationOutlook.Sheet {
    /// Whether there is something to publish of it.
    fileprivate var isOpen: Bool {
        if case .unchanged = state { false } else { true }
    }

    /// Whether it is ticked before anybody ticks: what was published once and has changed, what is
    /// over; of campaigns never published only the last.
    fileprivate func isExpected(latest: PeriodCode?, on today: CalendarDate) -> Bool {
        if case .changed = state { return true }
        return period.kind == .campaign ? period.code == latest : isOver(on: today)
    }

    fileprivate func isOver(on today: CalendarDate) -> Bool {
        period.end.map { $0 < today } ?? true
    }
}

extension PublishPage.Sheet {
    fileprivate init(
        _ sheet: PublicationOutlook.Sheet,
        _ visit: Visit,
        on today: CalendarDate,
        isChosen: Bool
    ) {
        let wording = visit.wording
        code = sheet.period.code.rawValue
        title = wording.text(sheet.period.label)
        state =
            switch sheet.state {
            case .new: wording.say(Text.publishNew)
            case .changed(let revision): wording.say(Text.publishChangedSince(revision))
            case .unchanged(let revision): wording.say(Text.trialUnchanged(revision))
            }
        reported = sheet.entries.count
        possible = sheet.possible
        completeness = wording.say(Text.publishCount(reported, possible))
        problems = sheet.problems.map(wording.say)
        hasProblems = !problems.isEmpty
        looks = PublishPage.looks(at: sheet, wording, on: today)
        hasLooks = !looks.isEmpty
        let period = sheet.period.code
        sections = sheet.sections.filter { !$0.families.isEmpty || $0.isGrid }.map {
            PublishPage.Section($0, of: period, wording)
        }
        // Where all there is is kept back, there is nothing to seal.
        isBlocked = hasProblems || (sheet.state == .new && sheet.entries.isEmpty)
        self.isChosen = !isBlocked && isChosen
        families = sheet.sections.flatMap(\.families).map {
            PublishPage.Family($0, of: period, wording)
        }
    }
}

extension PublishPage.Section {
    fileprivate init(
        _ section: PublicationOutlook.Section,
        of period: PeriodCode,
        _ wording: Wording
    ) {
        title =
            section.isGrid
            ? wording.say(Text.publishGrid)
            : section.axis.map { wording.text($0.label) } ?? wording.say(Text.publishOtherFigures)
        let recorded = section.families.reduce(0) { $0 + $1.entries.count }
        let possible = recorded + section.missing.count
        count = wording.say(Text.publishOf(section.entries.count, possible))
        families = section.families.map { PublishPage.Family($0, of: period, wording) }
        hasFigures = !families.isEmpty
        let names = section.missing.map { wording.text($0.label) }
        missing = names.isEmpty ? nil : names.joined(separator: " · ")
    }
}

extension PublishPage.Family {
    fileprivate init(
        _ family: PublicationOutlook.Family,
        of period: PeriodCode,
        _ wording: Wording
    ) {
        value = "\(period.rawValue)/\(family.code.rawValue)"
        names = family.entries.map { wording.text($0.indicator.label) }
            .joined(separator: " · ")
        rows = family.entries.enumerated().map { place, entry in
            PublishPage.Figure(entry, isFirst: place == 0, wording)
        }
        span = rows.count
        isKept = family.reason != nil
        switch family.reason {
        case nil, .period: (canChoose, note) = (true, nil)
        case .always: (canChoose, note) = (false, wording.say(Text.publishKeptAlways))
        case .telling: (canChoose, note) = (false, wording.say(Text.publishKeptTelling))
        }
    }
}

extension PublishPage.Figure {
    fileprivate init(
        _ entry: PublicationOutlook.Entry,
        isFirst: Bool,
        _ wording: Wording
    ) {
        self.isFirst = isFirst
        label = wording.text(entry.indicator.label)
        func said(_ value: Int64?) -> String {
            value.map { wording.figure($0, of: entry.indicator) } ?? "–"
        }
        figure = said(entry.value)
        previous = said(entry.previous)
        before = said(entry.before)
        isChanged = entry.before.map { $0 != entry.value } ?? false
        beside = entry.grade.map { grade in
            let evidence: Text =
                switch grade.evidence {
                case .documented: .publishDocumented
                case .declared: .publishDeclared
                case .impression: .publishImpression
                }
            guard let computed = grade.computed, computed != grade.declared else {
                return wording.say(evidence)
            }
            return wording.say(
                Text.publishComputed.with([
                    .message(evidence()), .plain(String(computed.rawValue)),
                ])
            )
        }
    }
}

extension PublishPage {
    /// What somebody should look at before it leaves.
    fileprivate static func looks(
        at sheet: PublicationOutlook.Sheet,
        _ wording: Wording,
        on today: CalendarDate
    ) -> [String] {
        var looks: [String] = []
        if let end = sheet.period.end, !sheet.isOver(on: today) {
            looks.append(wording.say(Text.publishRunning(wording.day(end))))
        }
        // Half a campaign is less than a whole one: that surprises nobody.
        for entry in sheet.entries where sheet.isOver(on: today) && entry.isSurprising {
            guard let previous = entry.previous else { continue }
            looks.append(
                wording.say(
                    Text.publishSurprise(
                        wording.text(entry.indicator.label),
                        wording.figure(entry.value, of: entry.indicator),
                        wording.figure(previous, of: entry.indicator)
                    )
                )
            )
        }
        for entry in sheet.entries {
            guard let grade = entry.grade, let computed = grade.computed,
                computed != grade.declared
            else { continue }
            looks.append(
                wording.say(
                    Text.publishDisputed(
                        wording.text(entry.indicator.label),
                        grade.declared.rawValue,
                        computed.rawValue
                    )
                )
            )
        }
        for family in sheet.incomplete {
            let names = family.map { wording.text($0.label) }.joined(separator: " · ")
            looks.append(wording.say(Text.publishIncomplete(names)))
        }
        return looks
    }
}
