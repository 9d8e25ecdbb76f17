package import Indicators

/// What the cluster has decided to do in a campaign, the late ones first, and its targets.
package struct ActionPlan: Sendable, Hashable {
    /// How far an action is.
    package enum State: String, Sendable, Hashable, CaseIterable {
        case planned, running, done, dropped
    }

    /// How urgent it is: the order of the page.
    package enum Urgency: Int, Sendable, Hashable, Comparable, CaseIterable {
        /// Its last day is over and it is not done.
        case late
        /// Its first day is over and it has not begun.
        case overdue
        /// It is under way.
        case running
        /// It is to come.
        case planned
        /// It is done.
        case done
        /// It was given up.
        case dropped

        package static func < (left: Self, right: Self) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// One action.
    package struct Item: Sendable, Hashable {
        /// The record.
        package let record: HeldRecord
        /// How far it is.
        package let state: State
        /// How urgent that is today.
        package let urgency: Urgency
        /// Its first day.
        package let from: CalendarDate?
        /// Its last day.
        package let to: CalendarDate?
        /// Days since its last day, where it is late.
        package let daysLate: Int?
    }

    /// A target and how far it is.
    package struct Target: Sendable, Hashable {
        /// The record.
        package let record: RecordID
        /// What it is a figure of.
        package let indicator: Indicator
        /// How far it is in the campaign.
        package let progress: GoalProgress
    }

    /// The campaign.
    package let campaign: CampaignChoice
    /// The kind that holds an action; nil where the catalogue has none.
    package let kind: RecordKind?
    /// The actions, the most urgent first.
    package let items: [Item]
    /// What all of them cost, where the catalogue says it.
    package let cost: Int64?
    /// The lines of the capacity-building plan, the most urgent first.
    package let capacity: [Item]
    /// The kind that holds such a line.
    package let capacityKind: RecordKind?
    /// Targets that have begun, the worst first.
    package let targets: [Target]
    /// The kind that holds a target.
    package let targetKind: RecordKind?
    /// How to say what stands in a field.
    package let words: RecordWords

    /// How many actions are in each state.
    package func count(_ state: State) -> Int { items.filter { $0.state == state }.count }

    init(_ reading: Reading) {
        let today = reading.campaign.today
        func items(_ kind: RecordKindCode, _ make: (HeldRecord) -> Item) -> [Item] {
            reading.calculator.records(kind, in: reading.period).map(make).sorted { one, other in
                if one.urgency != other.urgency { return one.urgency < other.urgency }
                let never = CalendarDate(daysSince1970: .max)
                let ends = (one.to ?? one.from ?? never, other.to ?? other.from ?? never)
                return ends.0 == ends.1 ? one.record.id < other.record.id : ends.0 < ends.1
            }
        }
        campaign = reading.campaign
        kind = reading.catalogue.recordKind(Self.action)
        capacityKind = reading.catalogue.recordKind(Self.capacity)
        targetKind = reading.catalogue.recordKind(Goals.kind)
        self.items = items(Self.action) { Item(action: $0, on: today) }
        capacity = items(Self.capacity) { Item(capacity: $0, on: today) }
        let costs = self.items.filter { $0.state != .dropped }.compactMap { item -> Int64? in
            guard case .number(let cost, _)? = item.record.values["cost"] else { return nil }
            return cost
        }
        cost = costs.isEmpty ? nil : Int64(clamping: costs.reduce(Int128(0)) { $0 + Int128($1) })
        targets = Self.targets(reading)
        words = RecordWords(
            catalogue: reading.catalogue,
            titles: reading.titles(for: [kind, capacityKind].compactMap { $0 })
        )
    }

    private static let action = RecordKindCode("action")
    private static let capacity = RecordKindCode("capacity")

    /// Worst first.
    package static let order: [GoalProgress.State] = [
        .missed, .behind, .unknown, .open, .running, .starting, .onTrack, .reached,
    ]

    private static func targets(_ reading: Reading) -> [Target] {
        let targets = reading.calculator.records(Goals.kind).compactMap { record -> Target? in
            guard case .indicator(let code)? = record.values[Goals.indicator],
                let indicator = reading.catalogue.indicator(code),
                let progress = GoalProgress(record, in: reading.period, by: reading.calculator)
            else { return nil }
            return Target(record: record.id, indicator: indicator, progress: progress)
        }
        func rank(_ target: Target) -> Int {
            order.firstIndex(of: target.progress.state) ?? order.count
        }
        return targets.sorted { one, other in
            (rank(one), reading.catalogue.position(of: one.indicator.code) ?? 0, one.record)
                < (
                    rank(other), reading.catalogue.position(of: other.indicator.code) ?? 0,
                    other.record
                )
        }
    }
}

extension ActionPlan.Item {
    init(action record: HeldRecord, on today: CalendarDate) {
        let state = record.values["state"]?.code.flatMap(ActionPlan.State.init) ?? .planned
        self.init(record, state, from: record.date("from"), to: record.date("to"), on: today)
    }

    init(capacity record: HeldRecord, on today: CalendarDate) {
        let isDone = record.values["done"] == .yesNo(true)
        self.init(
            record,
            isDone ? .done : .planned,
            from: nil,
            to: record.date("planned"),
            on: today
        )
    }

    private init(
        _ record: HeldRecord,
        _ state: ActionPlan.State,
        from: CalendarDate?,
        to: CalendarDate?,
        on today: CalendarDate
    ) {
        self.record = record
        self.state = state
        self.from = from
        self.to = to
        let isOpen = state == .planned || state == .running
        let isLate = isOpen && (to.map { $0 < today } ?? false)
        daysLate = isLate ? to.map { today.daysSince1970 - $0.daysSince1970 } : nil
        urgency =
            switch state {
            case _ where isLate: .late
            case .planned: (from.map { $0 < today } ?? false) ? .overdue : .planned
            case .running: .running
            case .done: .done
            case .dropped: .dropped
            }
    }
}

extension HeldRecord {
    /// The day of a field.
    package func date(_ field: FieldCode) -> CalendarDate? {
        if case .date(let day)? = values[field] { day } else { nil }
    }
}
