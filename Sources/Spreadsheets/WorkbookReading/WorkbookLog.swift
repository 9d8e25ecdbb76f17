/// The problems met so far, with those beyond the limit only counted.
struct WorkbookLog {
    let problemsMax: Int
    private var problems: [WorkbookProblem] = []
    private var surplus = 0

    init(problemsMax: Int) {
        self.problemsMax = problemsMax
    }

    var isEmpty: Bool { problems.isEmpty }

    mutating func add(_ problem: WorkbookProblem) {
        if problems.count < problemsMax {
            problems.append(problem)
        } else {
            surplus += 1
        }
    }

    /// The error that tells them all.
    var error: WorkbookProblems {
        WorkbookProblems(list: problems + (surplus > 0 ? [.more(count: surplus)] : []))
    }
}
