import Messaging

/// Sends requests to the process that owns a data folder.
public final class ControlClient: Sendable {
    private enum Outcome: Sendable {
        case frame(ControlFrame)
        case gone
        case timeout
        case unreached
    }

    private let folder: FolderHandle
    private let messenger: Messenger

    /// The path the folder was opened by.
    public var path: String { folder.path }

    init(folder: FolderHandle, messenger: Messenger) {
        self.folder = folder
        self.messenger = messenger
    }

    /// Sends a request and waits for its answer.
    ///
    /// A request is sent once and never repeated, whatever becomes of its answer.
    ///
    /// - Throws: `DataFolderError`: `ownerSilent` after the timeout, `busy` when nobody was there
    ///   to take the request until then, `ownerGone` when the
    ///   connection ends before the answer, `tooLarge`, `control`.
    public func request(
        _ content: [UInt8],
        timeout: Duration
    ) async throws(DataFolderError) -> [UInt8] {
        guard content.count <= ControlLimits.contentBytesMax else { throw .tooLarge(path: path) }
        let outcome = try await exchange(
            ControlFrame(.request, number: 1, content: content),
            timeout: timeout
        )
        switch outcome {
        case .frame(let frame) where frame.kind == .reply: return frame.content
        case .frame(let frame) where frame.kind == .replyTooLarge: throw .tooLarge(path: path)
        case .frame: throw .control(path: path, detail: "unexpected answer")
        case .gone: throw .ownerGone(path: path)
        case .timeout: throw .ownerSilent(path: path)
        case .unreached: throw .busy(path: path, owner: nil)
        }
    }

    /// Whether an owner answers at all.
    func isAnswered(within patience: Duration) async -> Bool {
        do throws(DataFolderError) {
            let outcome = try await exchange(ControlFrame(.ping, number: 1), timeout: patience)
            if case .frame(let frame) = outcome { return frame.kind == .pong }
            return false
        } catch {
            return false
        }
    }

    /// One connection for one exchange: whatever arrives on it is the answer.
    private func exchange(
        _ frame: ControlFrame,
        timeout: Duration
    ) async throws(DataFolderError) -> Outcome {
        let dealer = try await connect()
        let outcome = await withTaskGroup(of: Outcome.self) { tasks in
            tasks.addTask { await Self.converse(frame, over: dealer) }
            tasks.addTask {
                try? await Task.sleep(for: timeout)
                return .timeout
            }
            defer { tasks.cancelAll() }
            return await tasks.next() ?? .timeout
        }
        await dealer.close()
        if case .timeout = outcome, dealer.counters.sent == 0 { return .unreached }
        return outcome
    }

    private func connect() async throws(DataFolderError) -> DealerLink {
        do throws(MessagingError) {
            return try await messenger.dealer(
                DealerConfiguration(
                    endpoint: folder.controlEndpoint,
                    security: .localOnly,
                    timing: .loopback,
                    limits: ControlLimits.link
                )
            )
        } catch {
            throw .control(path: path, detail: error.description)
        }
    }

    private static func converse(_ frame: ControlFrame, over dealer: DealerLink) async -> Outcome {
        let states = dealer.states
        for await state in states where state == .connected { break }
        do throws(MessagingError) {
            try await dealer.send(frame.bytes)
        } catch {
            return .gone
        }
        return await withTaskGroup(of: Outcome.self) { tasks in
            tasks.addTask {
                let group = try? await dealer.nextGroup(max: 1)
                guard let bytes = group?.first, let answer = ControlFrame(bytes: bytes) else {
                    return .gone
                }
                return .frame(answer)
            }
            tasks.addTask {
                for await state in states where state != .connected { break }
                // The answer may have come just before the end.
                try? await Task.sleep(for: .milliseconds(50))
                return .gone
            }
            defer { tasks.cancelAll() }
            return await tasks.next() ?? .gone
        }
    }
}
