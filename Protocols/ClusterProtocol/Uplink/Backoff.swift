/// How long to wait before doing again what was in vain: twice as long each time, at most an hour.
///
/// Whoever cannot take it now needs a person, or room on a disk, and the bytes are paid for.
enum Backoff {
    static func seconds(first: Double, times: Int) -> Double {
        min(first * Double(1 << min(times, 16)), secondsMax)
    }

    private static let secondsMax = 3_600.0
}
