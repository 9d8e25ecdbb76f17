/// How a level of the grid is computed from records, row by row of the guide.
///
/// Boundaries are compared exactly, as written. A rule that cannot say gives no level and a reason.
public enum LevelRule: Sendable, Hashable {
    /// 1.3: none is 1, any is 2, exactly two of the three is 3, all three is 4.
    case services(any: Formula, each: [Formula])
    /// 3.1, 3.3: no contract is 1, only oral ones 2, some formal 3, all formal 4; shares that the
    /// catalogue names are told beside it.
    case formality(all: Formula, formal: Formula, beside: [Share])
    /// 3.2, 3.4, 3.5: none respected is 1, some 2, strictly more than the percentage 3, all 4.
    case respect(concluded: Formula, respected: Formula, above: Int)
    /// 4.2: the level is one more than the number of steps reached.
    case count(Formula, steps: [Int64])
    /// 5.1, 5.2: three campaigns falling 1, up and down 2, stable 3, rising 4; the last asks a
    /// certified product where the guide does.
    case trend(Formula, certified: Formula?)
    /// 5.4: the level is one more than the number of percentages the share is below.
    case share(Formula, of: Formula, steps: [Int])
    /// 6.2, 6.4: lower than the last campaign 1, alike 2, higher 3, so many rises in a row 4.
    case evolution(Formula, tolerance: Int, rises: Int)
    /// 6.3: the level is four less the number of points the gap is above; with the actors of each
    /// part, where the catalogue names them, the gap of an actor is told beside it.
    case gap([Formula], steps: [Int], actors: [Formula])

    /// A percentage told beside a level, without effect on it.
    public struct Share: Sendable, Hashable {
        /// Its name for people.
        public let label: BilingualText
        /// What is counted.
        public let part: Formula
        /// What it is a part of.
        public let whole: Formula
    }
}
