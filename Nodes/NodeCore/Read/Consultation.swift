import ClusterProtocol
package import Indicators
package import Localisation

/// That somebody at a hub looked at what this cluster reported.
package struct Consultation: Sendable, Hashable {
    /// The day.
    package let day: CalendarDate
    /// Name of who looked, as the hub says.
    package let person: String
    /// Their function.
    package let function: String
    /// Name of the hub where they looked.
    package let hub: String
    /// Whether levels of the grid were shown.
    package let showedGrid: Bool
    /// Whether figures were shown.
    package let showedFigures: Bool
    /// The periods that were shown.
    package let periods: [PeriodCode]

    /// Name and function.
    package var whoLooked: String {
        [person, function].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What was shown.
    package var shown: Message {
        switch (showedGrid, showedFigures) {
        case (true, true): Text.exchangeWhoBoth()
        case (true, false): Text.exchangeWhoGrid()
        case (false, true): Text.exchangeWhoFigures()
        case (false, false): Text.exchangeWhoNothing()
        }
    }

    init(_ viewing: Viewing) {
        day = CalendarDate(daysSince1970: Int(viewing.viewedOn.value))
        person = viewing.person
        function = viewing.function
        hub = viewing.hubName
        showedGrid = viewing.showedGrid
        showedFigures = viewing.showedFigures
        periods = viewing.periods.map { PeriodCode($0) }
    }
}
