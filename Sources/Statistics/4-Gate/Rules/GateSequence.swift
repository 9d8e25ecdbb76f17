/// The rules that look at one candidate after what was aired before it, in order.
///
/// Steps 7 and 8, which look at everything aired at once, are in ``SystemAudit``.
enum GateSequence {
    static func rules(_ parameters: DisclosureParameters, _ insiders: Insiders) -> [any GateRule] {
        let test = PrimaryTest(parameters: parameters)
        let insiderTest = InsiderTest(parameters: parameters, insiders: insiders)
        return [
            PrimaryRule(test: test),
            InsiderRule(test: insiderTest),
            BoundRule(parameters: parameters),
            DeltaRule(test: test, insiders: insiderTest, deltaMin: parameters.deltaMin),
            ResidualRule(test: test, insiders: insiderTest),
            SpanResidualRule(test: test, insiders: insiderTest),
            FormerRule(test: test, insiders: insiderTest),
        ]
    }
}
