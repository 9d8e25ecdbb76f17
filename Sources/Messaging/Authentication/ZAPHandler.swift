/// Answers authentication questions from the policies of the open listeners.
///
/// It refuses whatever it does not know: a malformed question, a domain without a policy, a key
/// the policy does not name.
package struct ZAPHandler {
    /// What became of the key of a self-test.
    package struct Probe: Equatable {
        /// Whether libzmq asked about it at all.
        package var wasAsked = false
        /// Whether the listener's own policy would have let it in.
        package var policyAdmitted = false

        /// Makes a record, by default of a key libzmq has not asked about.
        package init(wasAsked: Bool = false, policyAdmitted: Bool = false) {
            self.wasAsked = wasAsked
            self.policyAdmitted = policyAdmitted
        }
    }

    private var policies: [String: any AdmissionPolicy] = [:]
    private var probes: [CurvePublicKey: Probe] = [:]

    /// Makes a handler that knows no domain.
    package init() {}

    /// Makes a domain known; false if it already is.
    package mutating func register(_ policy: any AdmissionPolicy, domain: String) -> Bool {
        guard policies[domain] == nil else { return false }
        policies[domain] = policy
        return true
    }

    /// Forgets a domain; from then on all its questions are refused.
    package mutating func unregister(domain: String) {
        policies[domain] = nil
    }

    /// Starts to refuse and to watch the key of a self-test.
    package mutating func watch(_ key: CurvePublicKey) {
        probes[key] = Probe()
    }

    /// Ends a self-test and tells what was seen.
    package mutating func endWatch(_ key: CurvePublicKey) -> Probe {
        probes.removeValue(forKey: key) ?? Probe()
    }

    /// The answer to a question.
    package mutating func answer(_ frames: [[UInt8]]) -> ZAPReply {
        guard let request = ZAPRequest(frames: frames) else {
            let requestID = frames.count > 1 ? frames[1] : []
            return ZAPReply(requestID: requestID, status: .failed, userID: "")
        }
        let policy = policies[request.domain]
        var isAdmitted =
            policy?.admits(request.key, domain: request.domain, address: request.address) ?? false
        if probes[request.key] != nil {
            probes[request.key] = Probe(wasAsked: true, policyAdmitted: isAdmitted)
            // An open policy says yes to everybody; the probe then checks that a no is obeyed.
            if policy?.admitsStrangers == true { isAdmitted = false }
        }
        return ZAPReply(
            requestID: request.requestID,
            status: isAdmitted ? .admitted : .refused,
            userID: isAdmitted ? request.key.z85 : ""
        )
    }
}
