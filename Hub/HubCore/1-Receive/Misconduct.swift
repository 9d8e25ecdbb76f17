package import ClusterProtocol
package import Messaging

/// What only a broken or a hostile program does, counted for each key; no clock of its own.
///
/// Refusals that an honest node meets (a new catalogue, a period that ended, a revoked member of a
/// child hub) are not counted.
package struct Misconduct: Sendable {
    /// Offences at once before a key is kept out.
    package static let offencesMax = 256.0
    /// Offences forgotten in a second.
    package static let forgottenPerSecond = 1.0
    /// Keys remembered; only admitted keys get here.
    static let keysMax = 16_384

    private struct Record: Sendable {
        var offences: Double
        var atSeconds: Double
    }

    private var records: [CurvePublicKey: Record] = [:]

    package init() {}

    /// Whether a refusal is an offence.
    package static func isOffence(_ code: RefusalCode) -> Bool {
        switch code {
        case .malformed, .version, .tooLarge, .signature, .identity, .unsupported:
            true
        default: false
        }
    }

    /// Takes note of offences; says whether the key is now to be kept out.
    package mutating func note(
        _ offences: Int,
        by key: CurvePublicKey,
        atSeconds now: Double
    ) -> Bool {
        guard offences > 0 else { return false }
        var record = records[key] ?? Record(offences: 0, atSeconds: now)
        let forgotten = max(now - record.atSeconds, 0) * Self.forgottenPerSecond
        record = Record(
            offences: max(record.offences - forgotten, 0) + Double(offences),
            atSeconds: now
        )
        let isOver = record.offences > Self.offencesMax
        records[key] = isOver ? nil : record
        if records.count > Self.keysMax,
            let oldest = records.min(by: { $0.value.atSeconds < $1.value.atSeconds })
        {
            records[oldest.key] = nil
        }
        return isOver
    }
}
