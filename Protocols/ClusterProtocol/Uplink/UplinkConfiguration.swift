/// What a child wants of its parent, and how patient it is.
public struct UplinkConfiguration: Sendable, Hashable {
    /// Parts of each release to fetch and hold.
    public let parts: [ReleaseQuery.Part]
    /// Seconds after which an unanswered message is sent again.
    public let answerSecondsMax: Double
    /// Seconds before something refused with `later` is tried again.
    public let deferralSeconds: Double
    /// Seconds of silence after which a child with nothing to say greets again: news that were lost
    /// are heard then (PROTOCOL.md §7.1).
    public let silenceSecondsMax: Double
    /// Batches asked of the outbox at a time.
    public let loadBatchesMax: Int

    /// Takes the settings; the defaults suit a 2G link (800 ms round trips).
    public init(
        parts: [ReleaseQuery.Part],
        answerSecondsMax: Double = 30,
        deferralSeconds: Double = 30,
        silenceSecondsMax: Double = 21_600,
        loadBatchesMax: Int = 1_024
    ) {
        self.parts = parts
        self.answerSecondsMax = answerSecondsMax
        self.deferralSeconds = deferralSeconds
        self.silenceSecondsMax = silenceSecondsMax
        self.loadBatchesMax = loadBatchesMax
    }
}
