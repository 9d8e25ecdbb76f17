/// How many messages of the enrolment port are read: from each address, and in all.
///
/// The port is open to every key, so that this is what stands between a stranger and the disk. Each
/// address has an allowance that fills again with time; so has everybody together. Messages from
/// this machine count in all only: whoever is on it has other ways.
package struct EnrolmentRates: Sendable {
    /// An allowance: what may come at once, and what comes back in a second.
    package struct Allowance: Sendable {
        package let burst: Int
        package let perSecond: Int
    }

    /// What is left of an allowance, as it was at a moment, in thousandths of a message.
    private struct Left: Sendable {
        var thousandths: Int
        var atMilliseconds: Int

        func count(at now: Int, of allowance: Allowance) -> Int {
            let since = max(0, now - atMilliseconds)
            // Nothing takes longer to fill than an hour: no product can pass an integer's range.
            guard since < 3_600_000 else { return allowance.burst * 1_000 }
            return min(allowance.burst * 1_000, thousandths + since * allowance.perSecond)
        }
    }

    /// A training day behind one address: a hundred nodes within their minute of patience.
    package static let ofAddress = Allowance(burst: 60, perSecond: 2)
    /// Of the order of what one disk commits beside the exchange.
    package static let inAll = Allowance(burst: 600, perSecond: 60)
    /// Addresses remembered at a time.
    ///
    /// Those whose allowance is full again are forgotten first; a new one beyond waits.
    package static let addressesMax = 4_096

    private var addresses: [String: Left] = [:]
    private var all = Left(thousandths: inAll.burst * 1_000, atMilliseconds: 0)

    /// Every allowance is whole.
    package init() {}

    /// Addresses remembered.
    package var addressCount: Int { addresses.count }

    /// Whether a message may be read now, in milliseconds of a clock that does not go back.
    ///
    /// One that may not is not counted.
    package mutating func admits(_ address: String?, atMilliseconds now: Int) -> Bool {
        let left = all.count(at: now, of: Self.inAll)
        guard left >= 1_000 else { return false }
        if let address, !Self.isHere(address) {
            guard takes(from: address, at: now) else { return false }
        }
        all = Left(thousandths: left - 1_000, atMilliseconds: now)
        return true
    }

    private mutating func takes(from address: String, at now: Int) -> Bool {
        let full = Self.ofAddress.burst * 1_000
        if addresses[address] == nil, addresses.count >= Self.addressesMax {
            addresses = addresses.filter { $0.value.count(at: now, of: Self.ofAddress) < full }
            guard addresses.count < Self.addressesMax else { return false }
        }
        let left = addresses[address]?.count(at: now, of: Self.ofAddress) ?? full
        guard left >= 1_000 else { return false }
        addresses[address] = Left(thousandths: left - 1_000, atMilliseconds: now)
        return true
    }

    private static func isHere(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1"
    }
}
