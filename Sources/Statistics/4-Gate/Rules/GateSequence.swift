/// The rules that look at one candidate after what was aired before it, in order.
///
/// The steps that look at everything aired at once are in ``SystemAudit``.
enum GateSequence {
    static func rules(_ parameters: DisclosureParameters, _ insiders: Insiders) -> [any GateRule] {
        let test = PrimaryTest(parameters: parameters)
        let insiderTest = InsiderTest(insiders: insiders, parameters: parameters)
        return [
            PrimaryRule(test: test),
            InsiderRule(test: insiderTest),
            BoundRule(parameters: parameters),
            DeltaRule(test: test, insiders: insiderTest, deltaMin: parameters.deltaMin),
            ResidualRule(test: test, insiders: insiderTest),
            FormerRule(test: test, insiders: insiderTest),
        ]
    }
}
