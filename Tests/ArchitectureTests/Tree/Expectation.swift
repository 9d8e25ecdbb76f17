import Testing

/// Reports every place that breaks a rule, one issue each.
func expectNone(_ violations: [Violation], at location: SourceLocation = #_sourceLocation) {
    for violation in violations {
        Issue.record(Comment(rawValue: violation.description), sourceLocation: location)
    }
}
