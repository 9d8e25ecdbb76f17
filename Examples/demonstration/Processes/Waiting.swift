import Localisation

/// Waiting for something that another process does.
enum Waiting {
    /// Asks again and again until the answer is yes.
    ///
    /// - Throws: `DemonstrationError.tooLate`, `CancellationError`, and what `isDone` throws.
    static func until(
        _ what: Message,
        secondsMax: Double,
        everyMilliseconds: Int,
        _ isDone: () async throws -> Bool
    ) async throws {
        let deadline = ContinuousClock.now + .seconds(secondsMax)
        while try await !isDone() {
            guard ContinuousClock.now < deadline else { throw DemonstrationError.tooLate(what) }
            try await Task.sleep(for: .milliseconds(everyMilliseconds))
        }
    }
}
