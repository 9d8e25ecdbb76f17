package import Messaging

/// Keys kept out for a time for what they did: a minute, then twice as long each time.
///
/// No clock of its own. It ends by itself, because a program with a defect looks like an attack and
/// must come back without anybody's help; ending a key for good is a person's decision.
package struct Quarantine: Sendable {
    /// How long a key is kept out the first time, in seconds.
    static let firstSeconds = 60.0
    /// The longest time, in seconds.
    static let longestSeconds = 3_600.0
    /// Good conduct after which an offence is forgotten, in seconds.
    static let forgottenAfterSeconds = 86_400.0
    /// Most keys remembered; only admitted keys get here.
    static let keysMax = 16_384

    /// An offender.
    package struct Entry: Sendable, Hashable {
        /// How often it offended.
        package var offences: Int
        /// When it may come back.
        package var untilSeconds: Double
    }

    /// The offenders, those who may come back included.
    package private(set) var entries: [CurvePublicKey: Entry] = [:]

    package init() {}

    /// A key offended; it is kept out from now on.
    ///
    /// What it had on its way when it was cut is part of the same offence.
    package mutating func offended(_ key: CurvePublicKey, atSeconds now: Double) {
        if keepsOut(key, atSeconds: now) { return }
        entries = entries.filter { now < $0.value.untilSeconds + Self.forgottenAfterSeconds }
        let offences = (entries[key]?.offences ?? 0) + 1
        let doublings = Double(1 << min(offences - 1, 16))
        let seconds = min(Self.firstSeconds * doublings, Self.longestSeconds)
        entries[key] = Entry(offences: offences, untilSeconds: now + seconds)
        if entries.count > Self.keysMax,
            let first = entries.min(by: { $0.value.untilSeconds < $1.value.untilSeconds })
        {
            entries[first.key] = nil
        }
    }

    /// Whether a key is kept out.
    package func keepsOut(_ key: CurvePublicKey, atSeconds now: Double) -> Bool {
        entries[key].map { now < $0.untilSeconds } ?? false
    }
}
