import LinearSolver
import Statistics
import Testing

@Suite("Clp")
struct ClpSolverTests {
    private func column(
        _ bounds: ClosedRange<Double>,
        objective: Double = 0,
        _ entries: [(row: Int, coefficient: Double)]
    ) -> LinearProblem.Column {
        LinearProblem.Column(
            bounds: bounds,
            objective: objective,
            entries: entries.map { LinearProblem.Entry(row: $0.row, coefficient: $0.coefficient) }
        )
    }

    @Test("the share of one in a total is the total, less what the others hold at least")
    func share() throws {
        let problem = LinearProblem(
            columns: [
                column(0...100, objective: 1, [(0, 1)]), column(2...100, [(0, 1)]),
                column(3...100, [(0, 1)]),
            ],
            rowValues: [50]
        )
        let solution = try #require(ClpSolver().maximum(of: problem))
        #expect(solution.objective.isClose(to: 45))
        #expect(zip(solution.values, [45.0, 2, 3]).allSatisfy { $0.isClose(to: $1) })
    }

    @Test("two totals that overlap bound what stands in one of them")
    func overlap() throws {
        let problem = LinearProblem(
            columns: [
                column(0 ... .infinity, objective: 1, [(0, 1)]),
                column(0 ... .infinity, [(0, 1), (1, 1)]), column(0...4, [(1, 1)]),
            ],
            rowValues: [10, 7]
        )
        #expect(try #require(ClpSolver().maximum(of: problem)).objective.isClose(to: 7))
    }

    @Test("no answer where there is none", arguments: [-1.0, 30])
    func infeasible(total: Double) {
        let problem = LinearProblem(
            columns: [column(0...10, objective: 1, [(0, 1)]), column(0...10, [(0, 1)])],
            rowValues: [total]
        )
        #expect(ClpSolver().maximum(of: problem) == nil)
    }

    @Test("no answer where it has no end")
    func unbounded() {
        let problem = LinearProblem(
            columns: [
                column(0 ... .infinity, objective: 1, [(0, 1)]),
                column(-.infinity...0, [(0, 1)]),
            ],
            rowValues: [0]
        )
        #expect(ClpSolver().maximum(of: problem) == nil)
    }
}

extension Double {
    fileprivate func isClose(to other: Double) -> Bool { abs(self - other) < 1e-6 }
}
