extension CatalogueReader {
    /// Checks that the two terms of a ratio are magnitudes of its rhythm that cannot be negative.
    mutating func checkRatio(_ ratio: Indicator, at item: CatalogueEntry) {
        guard case .ratio(let upper, let lower, _) = ratio.protection else { return }
        let path = item.path + ".protection.ratio"
        for (key, code) in [("numerator", upper), ("denominator", lower)] {
            let place = "\(path).\(key)"
            guard let term = known(code, path: place, line: item.line) else { continue }
            if term.protection != .magnitude {
                log.add(.notAMagnitude, path: place, line: item.line, seen: code.rawValue)
            }
            if term.periodKind != ratio.periodKind {
                log.add(
                    .unlikeMembers(other: ratio.code.rawValue),
                    path: place,
                    line: item.line,
                    seen: code.rawValue
                )
            }
            if term.bounds.lowerBound < 0 {
                log.add(.mayBeNegative, path: place, line: item.line, seen: code.rawValue)
            }
        }
        if upper == lower {
            log.add(.repeatedMember, path: path, line: item.line, seen: upper.rawValue)
        }
    }

    /// Reads the identities: magnitudes of one unit, one number of decimals and one rhythm.
    mutating func readIdentities(_ entry: CatalogueEntry) {
        for item in entry.items(min: 0, max: CatalogueLimits.relationsMax, log: &log) {
            guard let fields = item.fields(["total", "parts"], log: &log) else { continue }
            let total = fields["total"]?.code(of: IndicatorTag.self, log: &log)
            let items =
                fields["parts"]?.items(max: CatalogueLimits.membersMax, log: &log) ?? []
            let parts = items.compactMap { $0.code(of: IndicatorTag.self, log: &log) }
            guard let total, let at = fields["total"], !items.isEmpty, parts.count == items.count
            else { continue }
            let members = [total] + parts
            checkMembers(members, at: [at] + items, areSummed: true)
            self.parts.identities.append(Identity(total: total, parts: parts))
        }
    }

    /// Reads the ties: entered indicators of one rhythm, with the reason they are tied.
    mutating func readTies(_ entry: CatalogueEntry) {
        for item in entry.items(min: 0, max: CatalogueLimits.relationsMax, log: &log) {
            guard let fields = item.fields(["indicators", "reason"], log: &log) else { continue }
            let reason = fields["reason"]?.label(log: &log)
            let items =
                fields["indicators"]?
                .items(min: 2, max: CatalogueLimits.membersMax, log: &log) ?? []
            let members = items.compactMap { $0.code(of: IndicatorTag.self, log: &log) }
            guard members.count == items.count, !items.isEmpty else { continue }
            checkMembers(members, at: items, areSummed: false)
            if let reason { parts.ties.append(Tie(members: members, reason: reason)) }
        }
    }

    private mutating func checkMembers(
        _ codes: [IndicatorCode],
        at entries: [CatalogueEntry],
        areSummed: Bool
    ) {
        var seen: Set<IndicatorCode> = []
        var first: Indicator?
        for (code, entry) in zip(codes, entries) {
            if !seen.insert(code).inserted { entry.report(.repeatedMember, to: &log) }
            guard let member = known(code, path: entry.path, line: entry.line) else { continue }
            if areSummed, member.protection != .magnitude {
                entry.report(.notAMagnitude, to: &log)
            } else if !member.protection.isEntered {
                entry.report(.notEntered, to: &log)
            }
            guard let model = first else {
                first = member
                continue
            }
            let isAlike =
                member.periodKind == model.periodKind
                && (!areSummed
                    || (member.unit == model.unit && member.decimals == model.decimals))
            if !isAlike { entry.report(.unlikeMembers(other: model.code.rawValue), to: &log) }
        }
    }

    /// The indicator of a code; reports the code when the file does not define it at all.
    ///
    /// An indicator that was refused has its own problems in the log already.
    private mutating func known(
        _ code: IndicatorCode,
        path: String,
        line: Int?
    ) -> Indicator? {
        if let indicator = indicator(code) { return indicator }
        if !isClaimed(code.rawValue, in: .indicator) {
            log.add(.unknownIndicator, path: path, line: line, seen: code.rawValue)
        }
        return nil
    }
}
