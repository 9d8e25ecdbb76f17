import Statistics

/// How far a target can be raised by moving room between classes without changing any figure.
struct RoomProblem {
    /// What became of a question.
    enum Answer {
        /// The target can lie far enough above its value.
        case free
        /// It cannot: the most it can be, as a multiple of its value.
        case bounded(Double)
        /// The solver found no bound, though the truth itself is a point of the problem.
        case unsolved
    }

    /// A bound closer by this than it may be is no violation: solvers round.
    private static let tolerance = 1e-6
    /// Rooms beyond this multiple of the target count as this, so that numbers keep their digits.
    ///
    /// Cutting a room can only report more. It would have to be emptied by raising the target by
    /// a few tenths of its value, in figures whose coefficients are 0 and 1.
    private static let roomMax = 1e6

    let component: Component
    let target: BoundTarget
    let p: Int

    /// What of the target's need its own classes have no room for, in hundredths of a unit.
    ///
    /// Where that is nothing the target is free without a programme: all room of its classes may
    /// be its own. A value of zero or less needs nothing beyond its own room.
    func missing(in left: RoomLeft) -> Int128 {
        target.need(p) - 100 * target.classes.reduce(0) { $0 + left.room[$1] }
    }

    /// Whether the target is free in this room; the target's value is the unit of the programme.
    func answer(in left: RoomLeft, _ solver: any LinearProgram) -> Answer {
        let scale = Double(target.value)
        let missing = Double(missing(in: left)) / 100 / scale
        let room = left.room.map { min(Double($0) / scale, Self.roomMax) }
        guard let raise = solver.maximum(of: problem(room, left.isOpen, missing))?.objective
        else {
            return .unsolved
        }
        let most = 1 + Double(p) / 100
        return raise >= missing - most * Self.tolerance ? .free : .bounded(most - missing + raise)
    }

    /// Moves of room between classes that cancel in every figure; nothing moved is a point.
    ///
    /// One class needs to be raised no further than what is missing, twice for the solver's sake:
    /// a part of any larger move is a move too. Several classes may have to, one against another.
    private func problem(_ room: [Double], _ isOpen: [Bool], _ missing: Double) -> LinearProblem {
        let aims = Set(target.classes)
        let most = aims.count == 1 ? 2 * missing : .infinity
        return LinearProblem(
            columns: component.patterns.enumerated().map { number, pattern in
                let above = aims.contains(number) ? most : isOpen[number] ? .infinity : 0
                return LinearProblem.Column(
                    bounds: -room[number]...above,
                    objective: aims.contains(number) ? 1 : 0,
                    entries: pattern.map { LinearProblem.Entry(row: $0, coefficient: 1) }
                )
            },
            rowValues: Array(repeating: 0, count: component.rows.count)
        )
    }
}
