import Indicators
import Localisation
import NodeCore
import WebFrame

/// Exchange with the hub: one sentence, one button, and the receipts.
extension ConsoleHouse {
    /// Longest wait of the button: a page that keeps somebody longer seems dead.
    private static let syncSecondsMax = 20.0
    /// How many viewings the page shows.
    fileprivate static let lookersMax = 100

    func addExchange(to pages: PageRoutes) {
        pages.get("echanges") { visit in
            .page(try await ExchangePage(visit, []))
        }
        pages.post("echanges") { visit, _ in
            let outcome = await visit.attempt(.sync(deadlineSeconds: Self.syncSecondsMax))
            guard outcome.isDone else {
                let problems = visit.problems(outcome)
                return .refused(problems, try await ExchangePage(visit, problems))
            }
            return .done(to: visit.address(.exchange), Text.exchangeDone())
        }
        pages.post("echanges/alarme") { visit, _ in
            _ = await visit.attempt(.closeAlarm)
            return .done(to: visit.address(.exchange), Text.exchangeAlarmClosed())
        }
    }
}

extension ExchangePage {
    init(_ visit: Visit, _ problems: [FormProblem]) async throws {
        let exchange = try await visit.node.exchange()
        let sendings = try await visit.node.sendings()
        let wording = visit.wording
        let viewings = try await visit.node.consultations(limit: ConsoleHouse.lookersMax)
        title = wording.say(Text.exchangeTitle)
        sentence = wording.say(exchange.sentence)
        isWell = exchange.isWell
        backlog = exchange.backlog.map(wording.say)
        facts = [
            (Text.exchangeHubs, visit.facts.recipients.joined(separator: ", ")),
            (
                .exchangeLastAck,
                exchange.lastAckSeconds.map(wording.day(ofSeconds:))
                    ?? wording.say(Text.exchangeNever)
            ),
            (.exchangeRelease, exchange.release ?? wording.say(Text.exchangeNoRelease)),
        ].map { Fact(label: wording.say($0), value: $1) }
        warnings = exchange.warnings.map(wording.say)
        hasAlarm = exchange.hasAlarm
        canSend = !exchange.isEnded
        rows = sendings.map { Row($0, visit) }
        hasRows = !rows.isEmpty
        lookers = viewings.last.map { Looker($0, visit) }
        hasLookers = !lookers.isEmpty
        let earlier = viewings.count - lookers.count
        earlierLookers = earlier > 0 ? wording.say(Text.exchangeWhoEarlier(earlier)) : nil
        syncAction = visit.address(.exchange)
        alarmAction = visit.address("echanges/alarme")
        inviteHref = visit.address("inscription")
        careHref = visit.address(Self.carePath)
        self.problems = problems.map { PublishPage.Problem(text: $0.text) }
    }
}

extension ExchangePage.Looker {
    fileprivate init(_ consultation: Consultation, _ visit: Visit) {
        let wording = visit.wording
        day = wording.day(consultation.day)
        person = consultation.whoLooked
        hub = consultation.hub
        shown = wording.say(consultation.shown)
        periods = consultation.periods.map { period in
            visit.catalogue.period(period).map { wording.text($0.label) } ?? period.rawValue
        }.joined(separator: ", ")
    }
}

extension ExchangePage.Row {
    fileprivate init(_ sending: Sending, _ visit: Visit) {
        let wording = visit.wording
        period =
            visit.catalogue.period(sending.period).map { wording.text($0.label) }
            ?? sending.period.rawValue
        revision = sending.revision
        sealed = wording.day(ofSeconds: sending.sealedAtSeconds)
        batch = sending.batch
        let names = sending.withheld.flatMap(visit.catalogue.members)
            .compactMap(visit.catalogue.indicator).map { wording.text($0.label) }
        without =
            switch sending.withheld.count {
            case 0: nil
            case ...PublishPage.keptShownMax: names.joined(separator: " · ")
            case let many: wording.say(Text.publishAlwaysMany(many))
            }
        switch sending.outcome {
        case .waiting:
            kind = "care"
            outcome = wording.say(sending.message)
        case .received(let day):
            kind = "good"
            outcome = wording.say(Text.exchangeReceived(wording.day(day)))
        case .refused:
            kind = "bad"
            outcome = wording.say(sending.message)
        }
    }
}
