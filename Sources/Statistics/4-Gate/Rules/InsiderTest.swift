/// What is left of a group for a coach or a hub who takes out what it knows: nothing, or a group
/// of enough other owners that passes the rules of concentration (decisions 24).
struct InsiderTest {
    let insiders: Insiders
    private let test: PrimaryTest

    init(parameters: DisclosureParameters, insiders: Insiders) {
        self.insiders = insiders
        test = PrimaryTest(parameters: parameters, nMin: parameters.othersMin)
    }

    /// Why some coach or hub would learn too much of a difference of figures, or nothing.
    ///
    /// The reason is never ``GateReason/n``, which is said outside as "too few": the cell may be
    /// large, and only what one insider does not know of it is small.
    func objection(to combination: Combination, as protection: Protection) -> GateReason? {
        let members = [combination.plus, combination.minus].lazy.joined()
        for insider in insiders.touching(members) {
            let rest = combination.without(versions: insider.known)
            if rest.isEmpty { continue }
            switch test.objection(to: rest, as: protection, onlooker: .outside) {
            case nil: continue
            case .n: return .algebra
            case let reason: return reason
            }
        }
        return nil
    }

    func passes(_ combination: Combination, as protection: Protection) -> Bool {
        objection(to: combination, as: protection) == nil
    }
}
