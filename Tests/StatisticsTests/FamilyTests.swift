@_spi(Unprotected) import Statistics
import Testing

@Suite("A family is aired or withheld as one")
struct FamilyTests {
    private let jobs: [Variable] = [
        .magnitude("jobs", family: "jobs"), .magnitude("men", family: "jobs"),
        .magnitude("women", family: "jobs"), .magnitude("other"),
    ]

    private func report(_ index: Int, men: Int64 = 4, women: Int64 = 5) -> Report {
        Report("u\(index)", ["jobs": men + women, "men": men, "women": women, "other": 9])
    }

    @Test("units that skip a member are left out of the whole family")
    func contributors() throws {
        var entries = (0..<7).map { report($0) }
        entries[6].values["women"] = nil
        var world = World(jobs)
        let outcome = try world.release(entries)
        for member in ["jobs", "men", "women"] {
            #expect(outcome.cell(member)?.nReporting == 6)
        }
        #expect(outcome.cell("other")?.nReporting == 7)
        #expect(outcome.cell("jobs")?.figures?.sum?.description == "54")
        #expect(outcome.cell("jobs")?.nExpected == 7)
    }

    @Test("one member that fails withholds all, and only its family")
    func pattern() throws {
        var entries = (0..<6).map { report($0) }
        entries[0] = report(0, women: 500)
        var world = World(jobs)
        let outcome = try world.release(entries)
        for member in ["jobs", "men", "women"] {
            #expect(outcome.reason(member) == .p)
            #expect(outcome.status(member) == .protected)
            #expect(outcome.cell(member)?.figures == nil)
        }
        #expect(outcome.status("other") == .aired)
        #expect(Set(outcome.newRows.map(\.key.variable)) == ["other"])
    }

    @Test("a ratio follows its terms")
    func ratio() throws {
        var world = World([
            .magnitude("a", family: "r"), .magnitude("b", family: "r"),
            .make("r", .ratio(numerator: "a", denominator: "b", scale: 1), family: "r"),
        ])
        let values: [Int64] = [0, 0, 0, 7, 9]
        let entries = values.enumerated().map { Report("u\($0)", ["a": $1, "b": 10]) }
        let outcome = try world.release(entries)
        #expect(outcome.reason("r") == .nz && outcome.status("b") == .protected)
    }
}
