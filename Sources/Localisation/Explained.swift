/// An error or a result that can say itself to a person.
public protocol Explained {
    /// What happened, what was seen, what was expected, and what to do, in that order.
    var message: Message { get }
}

/// Several problems found in one pass, told together so that a person mends them in one go.
public protocol ExplainedProblems {
    /// One message for each problem, in the order of the input.
    var problems: [Message] { get }
}
