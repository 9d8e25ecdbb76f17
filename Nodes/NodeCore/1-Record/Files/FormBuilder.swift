import Indicators
import Localisation

/// Makes forms for telephones of what the catalogue says is recorded.
///
/// Names come from `SurveyVocabulary`, so that what is collected with a form is read back.
struct FormBuilder {
    let catalogue: Catalogue
    let filiere: FiliereCode

    /// One record a submission.
    func record(_ kind: RecordKind) -> SurveyForm {
        var form = start(
            title: Self.message(kind.label),
            id: "grenier_" + SurveyVocabulary.fit(kind.code.rawValue)
        )
        var group = SurveyForm.Question(
            "begin_group",
            SurveyVocabulary.fit(kind.code.rawValue),
            Self.message(kind.label)
        )
        group.appearance = "field-list"
        form.questions.append(group)
        for field in kind.fields { FormField(self, kind, field).add(to: &form) }
        form.questions.append(SurveyForm.Question("end_group"))
        return form
    }

    /// As many records of several kinds as a visit brings.
    func visit(_ kinds: [RecordKind]) -> SurveyForm {
        var form = start(title: Text.formVisit(), id: "grenier_visite")
        // The grid has a form of its own, which asks for its panel.
        let asked = kinds.filter { ![GridScores.kind, SurveyRowReader.panel].contains($0.code) }
        form.offer(
            "kinds",
            asked.map { (SurveyVocabulary.fit($0.code.rawValue), Self.message($0.plural)) }
        )
        var which = SurveyForm.Question(
            "select_multiple kinds",
            "visit_kinds",
            Text.formWhichKinds()
        )
        which.isRequired = true
        form.questions.append(which)
        for kind in asked {
            let name = SurveyVocabulary.fit(kind.code.rawValue)
            var repeated = SurveyForm.Question("begin_repeat", name, Self.message(kind.label))
            repeated.relevant = "selected(${visit_kinds}, '\(name)')"
            repeated.appearance = "field-list"
            form.questions.append(repeated)
            var row = SurveyForm.Question("calculate", SurveyVocabulary.row(kind.code))
            // Drawn once on the telephone: a record keeps its name when others are put before it.
            row.calculation = "once(uuid())"
            form.questions.append(row)
            for field in kind.fields { FormField(self, kind, field).add(to: &form) }
            form.questions.append(SurveyForm.Question("end_repeat"))
        }
        return form
    }

    /// The grid, an axis a page; nil where the catalogue has none.
    func grid() -> SurveyForm? {
        guard let grid = catalogue.grid(), catalogue.recordKind(GridScores.kind) != nil else {
            return nil
        }
        var form = start(title: Self.message(grid.label), id: "grenier_grille")
        addSession(to: &form)
        let rows = grid.indicators.compactMap { catalogue.indicator($0) }
        for axis in catalogue.axes {
            let own = rows.filter { $0.guidance.axis == axis.code }
            guard !own.isEmpty else { continue }
            var page = SurveyForm.Question(
                "begin_group",
                SurveyVocabulary.fit("axis_" + axis.code.rawValue),
                Self.message(axis.label)
            )
            page.appearance = "field-list"
            form.questions.append(page)
            for indicator in own { add(indicator, to: &form) }
            form.questions.append(SurveyForm.Question("end_group"))
        }
        return form
    }

    // MARK: Parts

    private func start(title: Message, id: String) -> SurveyForm {
        var form = SurveyForm(title: title, id: id, version: String(catalogue.version))
        form.questions = [SurveyForm.Question("start", "start"), .init("end", "end")]
        return form
    }

    /// Which campaign, and who was there.
    private func addSession(to form: inout SurveyForm) {
        offerPeriods(in: &form)
        var campaign = SurveyForm.Question(
            "select_one periods",
            SurveyVocabulary.campaign,
            Text.formCampaign()
        )
        campaign.isRequired = true
        form.questions.append(campaign)
        guard let panel = catalogue.recordKind(SurveyRowReader.panel) else { return }
        var group = SurveyForm.Question(
            "begin_group",
            SurveyVocabulary.fit(panel.code.rawValue),
            Self.message(panel.label)
        )
        group.appearance = "field-list"
        form.questions.append(group)
        for field in panel.fields where !panel.time.fields.contains(field.code) {
            FormField(self, panel, field).add(to: &form)
        }
        form.questions.append(SurveyForm.Question("end_group"))
    }

    private func add(_ indicator: Indicator, to form: inout SurveyForm) {
        let name = SurveyVocabulary.level(indicator)
        let list = "levels_" + name
        form.offer(
            list,
            Level.allCases.map { level in
                let number = String(level.rawValue)
                let text =
                    indicator.guidance.levels[level].map(Self.message)
                    ?? Text.formLevelAbsent()
                return (number, Text.formLevel.with([.plain(number), .message(text)]))
            }
        )
        var question = SurveyForm.Question(
            "select_one " + list,
            name,
            Self.both { SurveyVocabulary.levelLabel(indicator, $0) }
        )
        question.hint = indicator.guidance.verification.map(Self.message)
        form.questions.append(question)

        let impression = indicator.guidance.acceptsImpression
        let answers = evidenceAnswers(withImpression: impression)
        let evidenceList = impression ? "evidence" : "evidence_no_impression"
        form.offer(evidenceList, answers)
        var evidence = SurveyForm.Question(
            "select_one " + evidenceList,
            SurveyVocabulary.evidence(indicator),
            Self.both { SurveyVocabulary.evidenceLabel(indicator, $0) }
        )
        evidence.isRequired = true
        evidence.relevant = "${\(name)} != ''"
        form.questions.append(evidence)

        var reference = SurveyForm.Question(
            "text",
            SurveyVocabulary.reference(indicator),
            Self.both { SurveyVocabulary.referenceLabel(indicator, $0) }
        )
        reference.relevant =
            "${\(SurveyVocabulary.evidence(indicator))} = '\(Evidence.documented.rawValue)'"
        form.questions.append(reference)
    }

    private func evidenceAnswers(
        withImpression: Bool
    ) -> [(name: String, label: Message)] {
        let field = catalogue.recordKind(GridScores.kind)?.field(GridScores.evidence)
        guard case .choice(let choices)? = field?.content else { return [] }
        return choices.filter { withImpression || $0.code != Evidence.impression.rawValue }
            .map { ($0.code, Self.message($0.label)) }
    }

    func offerPeriods(in form: inout SurveyForm) {
        form.offer(
            "periods",
            catalogue.periods(of: .campaign).map { ($0.code.rawValue, Self.message($0.label)) }
        )
    }

    // MARK: Texts

    static func message(_ text: BilingualText) -> Message { Text(text.french, text.english)() }

    static func both(_ text: (Language) -> String) -> Message {
        Text(text(.french), text(.english))()
    }
}
