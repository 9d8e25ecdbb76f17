/// A room in units of what is asked of a target, cut off where more makes no difference.
struct ScaledRoom {
    /// Beyond this multiple of what is asked, more room makes no difference worth having.
    private static let roomMax = 64.0

    let down: [Double]
    let up: [Double]

    init(_ room: Room, unit: Double) {
        down = room.down.map { Self.scaled($0, unit) }
        up = room.up.map { Self.scaled($0, unit) }
    }

    static func scaled(_ amount: Int128, _ unit: Double) -> Double {
        // Rooms are sums of 10⁶ values of 10¹³ at most; going through Int64 is far quicker.
        let amount = Int64(clamping: amount)
        return min(max(Double(amount) / unit, 0), roomMax)
    }
}
