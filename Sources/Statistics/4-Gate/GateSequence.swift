/// The rules of the gate, in order.
enum GateSequence {
    static func rules(_ parameters: DisclosureParameters) -> [any GateRule] {
        let test = PrimaryTest(parameters: parameters)
        return [
            PrimaryRule(test: test),
            DeltaRule(test: test, deltaMin: parameters.deltaMin),
            ResidualRule(test: test),
        ]
    }
}
