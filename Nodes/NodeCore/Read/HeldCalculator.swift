import ClusterProtocol
import GRDB
import Indicators
import Synchronization

/// A calculator and the state of the records it was made from.
///
/// Pages ask for the same records again and again; reading thousands of them takes longer than all that
/// is done with them.
struct HeldCalculator: Sendable {
    /// What tells one state of the records from any other: nothing recorded is ever taken away.
    struct State: Sendable, Equatable {
        var lastChange: Int64
        let lastImport: Int64
        let catalogue: Digest
        let certificate: Digest
        let today: CalendarDate

        /// Whether the other one differs by later changes of records, and by nothing else.
        func isBefore(_ other: State) -> Bool {
            var later = self
            later.lastChange = other.lastChange
            return later == other && lastChange < other.lastChange
        }
    }

    let state: State
    let calculator: Calculator
}

extension NodeStore {
    /// What makes figures of everything recorded, held from the last page; to be asked for before
    /// anything is written in the same transaction, which may still be undone.
    func heldCalculator(
        as membership: Membership,
        on today: CalendarDate,
        in db: Database
    ) throws -> Calculator {
        let state = HeldCalculator.State(
            lastChange: try Int64.fetchOne(db, sql: "SELECT max(position) FROM held_version") ?? 0,
            lastImport: try Int64.fetchOne(db, sql: "SELECT max(rowid) FROM import") ?? 0,
            catalogue: membership.catalogueDigest,
            certificate: membership.certificateDigest,
            today: today
        )
        let held = lastCalculator.withLock { $0 }
        if let held, held.state == state { return held.calculator }
        let calculator =
            if let held, held.state.isBefore(state) {
                held.calculator.after(try changes(after: held.state.lastChange, in: db))
            } else {
                try calculator(as: membership, on: today, in: db)
            }
        lastCalculator.withLock { $0 = HeldCalculator(state: state, calculator: calculator) }
        return calculator
    }
}
