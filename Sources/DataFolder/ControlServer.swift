public import Messaging

/// Carries out, in the process that owns a data folder, the requests of commands that found it
/// held.
///
/// Whoever may enter the folder may ask: its permissions are the guard.
public final class ControlServer: Sendable {
    private let lock: FolderLock
    private let router: RouterLink

    private init(lock: FolderLock, router: RouterLink) {
        self.lock = lock
        self.router = router
    }

    /// Begins to listen at `DIR/control.sock`; a file left by a killed process is replaced.
    ///
    /// - Throws: `DataFolderError` if the socket cannot be made.
    public static func open(
        _ lock: FolderLock,
        messenger: Messenger
    ) async throws(DataFolderError) -> ControlServer {
        do throws(MessagingError) {
            let router = try await messenger.router(
                RouterConfiguration(
                    endpoint: lock.folder.controlEndpoint,
                    security: .localOnly,
                    limits: ControlLimits.link
                )
            )
            return ControlServer(lock: lock, router: router)
        } catch {
            throw .control(path: lock.path, detail: error.description)
        }
    }

    /// Serves until the server is closed or the task is cancelled.
    ///
    /// At most eight requests are carried out at a time, in the order they came. A request is carried out to its end even
    /// when its client went away.
    public func run(_ handler: @escaping @Sendable ([UInt8]) async -> [UInt8]) async {
        await withTaskGroup(of: Void.self) { tasks in
            let turnstile = Turnstile(places: ControlLimits.requestsMax)
            var accepted = 0
            for await message in router.messages {
                guard let frame = ControlFrame(bytes: message.frame) else { continue }
                switch frame.kind {
                case .ping:
                    await answer(ControlFrame(.pong, number: frame.number), to: message.peer)
                case .request:
                    if accepted == ControlLimits.requestsAcceptedMax {
                        await tasks.next()
                        accepted -= 1
                    }
                    accepted += 1
                    tasks.addTask { [self] in
                        await turnstile.enter()
                        let content = await handler(frame.content)
                        await turnstile.leave()
                        await reply(content, to: frame.number, of: message.peer)
                    }
                case .pong, .reply, .replyTooLarge:
                    continue
                }
            }
        }
    }

    /// Stops listening; requests in hand are still carried out, their answers are lost.
    public func close() async {
        await router.close()
    }

    private func reply(_ content: [UInt8], to number: UInt64, of peer: PeerID) async {
        let fits = content.count <= ControlLimits.contentBytesMax
        await answer(
            fits
                ? ControlFrame(.reply, number: number, content: content)
                : ControlFrame(.replyTooLarge, number: number),
            to: peer
        )
    }

    private func answer(_ frame: ControlFrame, to peer: PeerID) async {
        let clock = ContinuousClock()
        let end = clock.now + .milliseconds(ControlLimits.replyMillisecondsMax)
        let bytes = frame.bytes
        while clock.now < end {
            do throws(MessagingError) {
                try await router.send(bytes, to: peer)
                return
            } catch {
                // Any other error means that the client is gone: nobody is left to be told.
                guard error.code == .wouldBlock else { return }
                try? await Task.sleep(for: .milliseconds(10))
            }
        }
    }
}
