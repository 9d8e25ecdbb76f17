import ClusterProtocol
import Indicators
import Localisation
import Reports
import Statistics

/// The words that every rendering of a sheet shares.
struct SheetWords {
    let sheet: BenchmarkSheet
    let language: Language

    func say(_ message: Message) -> String {
        Typography.set(message.rendered(in: language), in: language)
    }

    func label(_ text: BilingualText) -> String {
        Typography.set(text.text(in: language), in: language)
    }

    var input: SheetInput { sheet.input }

    // MARK: Where and when

    var place: String {
        say(
            Text.benchWhere(
                (input.catalogue.filiere(input.filiere)?.label).map(label)
                    ?? input.filiere.rawValue,
                (input.catalogue.zoning.zone(input.zone)?.label).map(label) ?? input.zone.rawValue,
                label(input.period.label)
            )
        )
    }

    /// Which release; nil without one.
    var release: String? {
        input.release.map { release in
            say(
                Text.benchRelease.with([
                    .plain(release.id),
                    .message(
                        release.state == .final ? Text.benchFinal() : Text.benchProvisional()
                    ),
                    .plain(DayText.text(release.asOf, in: language)),
                ])
            )
        }
    }

    /// The release and who answers for it; nil without one.
    var signedRelease: String? {
        guard let release else { return nil }
        guard let signer = input.release?.signer, !signer.isEmpty else { return "\(release)." }
        return "\(release). \(say(Text.benchSigned(signer)))."
    }

    /// A period in the head of a column: its code, which is short.
    func short(_ period: Period?) -> String { period?.code.rawValue ?? "–" }

    // MARK: Numbers

    func number(_ value: PublishedNumber?) -> String {
        value.map { NumberText.text($0, in: language) } ?? "–"
    }

    /// Tenths of points.
    func points(_ tenths: Int64?) -> String {
        number(tenths.flatMap { try? PublishedNumber(significand: Int128($0), decimals: 1) })
    }

    /// A gain always has its sign.
    func gain(_ tenths: Int64) -> String { (tenths > 0 ? "+" : "") + points(tenths) }

    /// A mean of whole numbers has one decimal, and one of decimals as many as they.
    func mean(_ position: Position) -> String {
        number(
            position.airing.figures.mean?.shown(
                decimalsMax: max(1, position.indicator.decimals)
            )
        )
    }

    func withUnit(_ value: PublishedNumber?, _ indicator: Indicator) -> String {
        let unit = UnitText.text(indicator.unit, in: language)
        guard value != nil, !unit.isEmpty else { return number(value) }
        let space = unit == "%" && language == .french ? "\u{202F}" : "\u{A0}"
        return number(value) + space + unit
    }

    // MARK: Groups

    func name(of rung: Position.Rung) -> String {
        switch rung {
        case .zone: say(Text.benchGroupZone())
        case .national: say(Text.benchGroupNational())
        case .allFilieres: say(Text.benchGroupAll())
        }
    }

    func silence(_ status: CellStatus) -> Message {
        switch status {
        case .tooFew: Text.benchTooFew()
        case .protected: Text.benchProtected()
        case .retracted: Text.benchRetracted()
        case .aired: Text.benchSilent()
        }
    }

    /// Which group the sheet speaks of, why, and how much it lets be said.
    var headline: [String] {
        guard let group = sheet.group else { return [nothing] }
        var lines = group.passedOver.compactMap { passed -> String? in
            switch passed.rung {
            case .zone: say(Text.benchPassedZone.with([.message(silence(passed.status))]))
            case .national: say(Text.benchPassedNational.with([.message(silence(passed.status))]))
            case .allFilieres: nil
            }
        }
        let (least, most) = (group.reporting.lowerBound, group.reporting.upperBound)
        lines.append(
            least == most
                ? say(Text.benchGroup(name(of: group.rung), most, group.expected))
                : say(Text.benchGroupRange(name(of: group.rung), least, most, group.expected))
        )
        if sheet.lines.contains(where: { $0.wider != nil }) { lines.append(say(Text.benchWider())) }
        let depth =
            switch group.depth {
            case .mean: Text.benchDepthMean
            case .median: Text.benchDepthMedian
            case .quartiles: Text.benchDepthQuartiles
            case .deciles: Text.benchDepthDeciles
            }
        lines.append(say(depth()))
        return lines
    }

    private var nothing: String {
        guard input.release != nil else {
            return say(
                input.newestHeld.map { Text.benchNoGroupOf(label(input.period.label), $0) }
                    ?? Text.benchNoGroupYet()
            )
        }
        if sheet.lines.contains(where: \.isKeptFromGroup) {
            return say(Text.benchGroupKeptFrom())
        }
        let letters = Set(sheet.lines.flatMap(\.withheld).map(\.status))
        let words = CellStatus.allCases.filter(letters.contains).map {
            silence($0).rendered(in: language)
        }
        let why = words.isEmpty ? [Text.benchSilent().rendered(in: language)] : words
        return say(Text.benchDepthNone(why.joined(separator: " ; ")))
    }

    /// Which of our revisions the group's figures hold, and what changed since.
    var ours: [String] {
        var lines: [String] = []
        if !input.isPublished {
            lines.append(say(Text.benchNotPublished()))
        } else if sheet.group != nil, let release = input.release {
            switch input.revisions.inForce(on: release.asOf) {
            case .revision(let number): lines.append(say(Text.benchInFigure(number)))
            case .absent: lines.append(say(Text.benchNotInFigure()))
            case .unsure: lines.append(say(Text.benchInFigureUnsure()))
            }
            let changed = sheet.lines.count(where: \.isChangedSince)
            if changed > 0 { lines.append(say(Text.benchChanged(changed))) }
        }
        let kept = sheet.lines.count {
            $0.own != nil && input.withheld.contains($0.indicator.code)
        }
        if kept > 0 { lines.append(say(Text.benchWithheld(kept))) }
        let waiting = sheet.unpublished
        if waiting > 0 { lines.append(say(Text.benchUnpublished(waiting))) }
        return lines
    }

    // MARK: Places

    /// Where we are in the group shown, in words; nil where nothing can be said.
    func place(of line: SheetLine) -> String? {
        guard let shown = line.shown else { return nil }
        let ranks = line.indicator.direction != .none
        if let place = shown.place {
            return say(ranks ? Self.words(place.part)() : Self.neutral(place.part)())
        }
        return shown.side.map { side in
            switch side {
            case .ahead: say(ranks ? Text.sideAhead() : Text.sideAbove())
            case .level: say(Text.sideLevel())
            case .behind: say(ranks ? Text.sideBehind() : Text.sideBelow())
            }
        }
    }

    private static func words(_ part: Place.Part) -> Text {
        switch part {
        case .bestTenth: .partBestTenth
        case .bestQuarter: .partBestQuarter
        case .betterQuarter: .partBetterQuarter
        case .betterHalf: .partBetterHalf
        case .middle: .partMiddle
        case .otherHalf: .partOtherHalf
        case .otherQuarter: .partOtherQuarter
        case .lastQuarter: .partLastQuarter
        case .lastTenth: .partLastTenth
        case .unclear: .partUnclear
        }
    }

    private static func neutral(_ part: Place.Part) -> Text {
        switch part {
        case .bestTenth, .bestQuarter: .partHighQuarter
        case .betterQuarter, .betterHalf: .partAbove
        case .middle: .partMiddle
        case .otherHalf, .otherQuarter: .partBelow
        case .lastQuarter, .lastTenth: .partLowQuarter
        case .unclear: .partUnclear
        }
    }

    // MARK: All in a line

    /// The barometer, beside the median where one is on air.
    var index: String? {
        guard let own = sheet.barometer.last ?? nil else { return nil }
        let line = sheet.lines.first { $0.indicator.formula == .barometer }
        guard let median = line?.shown?.median else {
            return say(Text.benchIndex(points(own)))
        }
        return say(Text.benchIndexMedian(points(own), number(median.shown(decimalsMax: 1))))
    }

    /// How many rows of the grid are ahead of the middle of the group, at it, and behind.
    var tallyLine: String? {
        guard let group = sheet.group else { return nil }
        let tally = tally
        guard tally.ahead + tally.level + tally.behind > 0 else { return nil }
        let text = group.depth == .mean ? Text.benchTallyMean : Text.benchTally
        return say(text(tally.ahead, tally.level, tally.behind))
    }

    // MARK: Strengths and steps

    func words(_ strength: Strength) -> String {
        let line = strength.line
        let shown = line.shown
        guard let level = line.grade?.declared.rawValue else {
            let own = withUnit(line.own, line.indicator)
            guard let shown, let place = place(of: line) else { return own }
            return shown.median == nil
                ? say(Text.benchStrengthFigureMean(own, mean(shown), place))
                : say(Text.benchStrengthFigure(own, number(shown.median), place))
        }
        guard let shown, let place = place(of: line) else {
            let text = line.grade.flatMap { line.indicator.guidance.levels[$0.declared] }
            return say(Text.benchStrengthOwn(level, text.map(label) ?? ""))
        }
        return shown.median == nil
            ? say(Text.benchStrengthMean(level, mean(shown), place))
            : say(Text.benchStrengthLevel(level, number(shown.median), place))
    }

    func evidence(_ strength: Strength) -> String? {
        strength.line.grade.map { grade in
            switch grade.evidence {
            case .documented: say(Text.benchDocumented())
            case .declared: say(Text.benchDeclared())
            case .impression: say(Text.benchImpression())
            }
        }
    }

    func words(_ step: NextStep) -> String {
        let text = label(step.text)
        return switch step.kind {
        case .advance: say(Text.benchStepAdvance(step.to.rawValue, text))
        case .reached: say(Text.benchStepReached(step.to.rawValue, text))
        case .confirm: say(Text.benchStepConfirm(step.to.rawValue, step.from.rawValue, text))
        }
    }

    /// Why this step: the middle of the group, what it brings, what the records say.
    func reasons(_ step: NextStep) -> [String] {
        var reasons: [String] = []
        if let shown = step.line.shown, (step.gap ?? 0) > 0 {
            reasons.append(
                say(
                    shown.median == nil
                        ? Text.benchGapMean(mean(shown))
                        : Text.benchGapMedian(number(shown.median))
                )
            )
        }
        if let gain = step.gain, gain.tenths > 0 {
            let words = self.gain(gain.tenths)
            reasons.append(
                say(gain.isOfBarometer ? Text.benchGainIndex(words) : Text.benchGainAxis(words))
            )
        }
        if let computed = step.line.computed {
            reasons.append(say(Text.benchRecords.with([.message(computed.reason)])))
        }
        return reasons
    }

    /// Why there is no step to name.
    var noStep: String {
        let none: Text =
            SheetGrid.rows(of: input.catalogue).isEmpty
            ? .benchNoGrid
            : sheet.lines.contains { $0.grade != nil } ? .benchNoStep : .benchNoScore
        return say(none())
    }

    /// What to keep to show that the step is made.
    func evidenceAsked(_ step: NextStep) -> String? {
        step.line.indicator.guidance.verification.map { asked in
            say(Text.benchEvidence(Sentence.within(asked.text(in: language))))
        }
    }

    /// Rows ahead of the middle of the group shown, at it, and behind.
    var tally: (ahead: Int, level: Int, behind: Int) {
        let rows = Set(SheetGrid.rows(of: input.catalogue))
        let sides = sheet.lines.filter { rows.contains($0.indicator.code) }
            .compactMap { $0.shown?.side }
        return (
            sides.count { $0 == .ahead }, sides.count { $0 == .level },
            sides.count { $0 == .behind }
        )
    }
}

extension Trend {
    /// How the trend is said.
    var text: Text {
        switch self {
        case .rising: .trendRising
        case .falling: .trendFalling
        case .stable: .trendStable
        case .sawtooth: .trendSawtooth
        case .insufficient: .trendInsufficient
        }
    }
}
