import ClusterProtocol
import Indicators

/// A release before it is decided: its number, its day, and what it is made with.
struct ReleaseDraft: Sendable {
    let number: UInt64
    let moment: Moment
    let today: CalendarDate
    let request: ReleaseRequest
    let parameters: GateParameters
    let shelf: CatalogueShelf

    init(
        number: UInt64,
        moment: Moment,
        request: ReleaseRequest,
        parameters: GateParameters,
        shelf: CatalogueShelf
    ) throws(HubError) {
        guard let today = CalendarDate(iso: moment.day.iso8601) else {
            throw .storageDamaged("clock")
        }
        self.number = number
        self.moment = moment
        self.today = today
        self.request = request
        self.parameters = parameters
        self.shelf = shelf
    }

    func calendar(_ released: [PeriodCode: [CalendarDate]]) -> EpochCalendar {
        EpochCalendar(
            catalogue: shelf.catalogue,
            released: released,
            epochMonths: parameters[.epochMonths]
        )
    }

    func state(of covered: [CoverageKey: Digest]) -> ReleaseManifest.State {
        let parts = covered.keys.map { (filiere: $0.filiere, period: $0.period) }
        return calendar([:]).isFinal(parts, today: today) ? .final : .provisional
    }

    var record: ReleaseRecord {
        ReleaseRecord(
            atSeconds: moment.seconds,
            parameters: parameters.version,
            forcedReason: request.isForced || request.isUnheard ? request.reason : nil
        )
    }

    var auditDetail: String {
        let forced = record.forcedReason.map { ", before its day: \($0)" } ?? ""
        return "r\(number), thresholds \(parameters.version)\(forced)"
    }
}
