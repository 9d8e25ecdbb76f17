/// The problems met so far, with those beyond the limit only counted.
struct SheetLog {
    let problemsMax: Int
    private var problems: [SheetProblem] = []
    private var surplus = 0

    init(problemsMax: Int) {
        self.problemsMax = problemsMax
    }

    var isEmpty: Bool { problems.isEmpty }

    mutating func add(_ problem: SheetProblem) {
        if problems.count < problemsMax {
            problems.append(problem)
        } else {
            surplus += 1
        }
    }

    /// The error that tells them all, in the order of the rows.
    var error: SheetProblems {
        let ordered = problems.enumerated().sorted {
            ($0.element.row ?? 0, $0.offset) < ($1.element.row ?? 0, $1.offset)
        }
        return SheetProblems(
            list: ordered.map(\.element) + (surplus > 0 ? [.more(count: surplus)] : [])
        )
    }
}
