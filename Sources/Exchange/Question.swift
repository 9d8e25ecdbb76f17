import ClusterProtocol
import Messaging

/// One question on a link, asked again until it is answered or the time is over.
enum Question {
    /// Seconds between two requests.
    private static let repeatSeconds = 3.0

    /// The first answer that `read` understands; nothing when none came before the deadline.
    static func ask<Answer: Sendable>(
        _ frame: [UInt8],
        on link: DealerLink,
        until deadline: Double,
        now: @escaping @Sendable () -> Double,
        read: @escaping @Sendable (Envelope) -> Answer?
    ) async -> Answer? {
        await withTaskGroup(of: Answer?.self) { group in
            group.addTask {
                for await frame in link.messages {
                    if let envelope = try? Envelope(
                        decoding: frame,
                        bytesMax: Limits.childFrameBytesMax
                    ), let answer = read(envelope) {
                        return answer
                    }
                }
                return nil
            }
            group.addTask {
                var nextAt = -Double.infinity
                while now() < deadline {
                    if now() >= nextAt, (try? await link.send(frame)) != nil {
                        nextAt = now() + repeatSeconds
                    }
                    guard (try? await Task.sleep(for: .milliseconds(50))) != nil else { break }
                }
                return nil
            }
            let answer = await group.next() ?? nil
            group.cancelAll()
            return answer
        }
    }
}
