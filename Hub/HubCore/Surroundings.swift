/// The time and the randomness a hub is given; tests and simulations give their own.
public struct Surroundings: Sendable {
    /// Seconds since 1970-01-01T00:00Z.
    public let nowSeconds: @Sendable () -> Int64
    /// Seconds on a clock that never goes back.
    public let monotonicSeconds: @Sendable () -> Double
    /// As many unpredictable bytes as asked for.
    public let randomBytes: @Sendable (Int) -> [UInt8]

    /// Takes the three sources.
    public init(
        nowSeconds: @escaping @Sendable () -> Int64,
        monotonicSeconds: @escaping @Sendable () -> Double,
        randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.nowSeconds = nowSeconds
        self.monotonicSeconds = monotonicSeconds
        self.randomBytes = randomBytes
    }
}
