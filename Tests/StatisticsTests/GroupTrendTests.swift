import Statistics
import Testing

@Suite("The trend of a group, from the means on air")
struct GroupTrendTests {
    private func point(_ n: Int, _ mean: String) throws -> GroupTrend.Point {
        GroupTrend.Point(nReporting: n, mean: try PublishedNumber(parsing: mean))
    }

    @Test("three means give a class, whatever their decimals, with the numbers beside")
    func classes() throws {
        let rising = try #require(
            GroupTrend([try point(20, "100"), try point(21, "140.0"), try point(24, "132.000")])
        )
        #expect(rising.trend == .rising)
        #expect(rising.counts == [20, 21, 24])
        let sawtooth = [try point(20, "100"), try point(21, "120"), try point(24, "96")]
        #expect(GroupTrend(sawtooth)?.trend == .sawtooth)
    }

    @Test("a campaign that is not on air, or another group, says nothing")
    func nothing() throws {
        let one = try point(20, "100")
        #expect(GroupTrend([one, nil, one]) == nil)
        #expect(GroupTrend([one, one]) == nil)
        // Two thirds are as far as the number may move.
        let (thirty, more) = (try point(30, "150"), try point(31, "150"))
        #expect(GroupTrend([one, one, thirty])?.trend == .rising)
        #expect(GroupTrend([one, one, more]) == nil)
        let zero = try point(20, "0")
        #expect(GroupTrend([zero, zero, zero]) == nil)
    }

    @Test("a number is shown with fewer decimals, half to even, never with more")
    func shown() throws {
        func shown(_ text: String, _ decimals: Int) throws -> String {
            try PublishedNumber(parsing: text).shown(decimalsMax: decimals).description
        }
        #expect(try shown("2.286", 1) == "2.3")
        #expect(try shown("2.250", 1) == "2.2")
        #expect(try shown("2.350", 1) == "2.4")
        #expect(try shown("-2.250", 1) == "-2.2")
        #expect(try shown("12500", 1) == "12500")
        #expect(try shown("8.5", 0) == "8")
    }
}
