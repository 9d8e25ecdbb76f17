import Localisation
import Synchronization
import WebFrame

/// Who may come in: the key of the address, and the sessions it opened.
///
/// The key is drawn at each start and stands in the printed address alone. A browser that shows it is
/// given a session of its own, so that the key need not travel again.
final class ConsoleDoor: Sendable {
    static let host = "127.0.0.1"
    /// Browsers that may be in at once; the oldest goes first.
    static let sessionsMax = 16

    let port: Int
    private let key: String
    private let random: @Sendable (Int) -> [UInt8]
    private let sessions = Mutex<[Session]>([])
    let attempts = PINAttempts()

    init(port: Int, random: @escaping @Sendable (Int) -> [UInt8]) {
        self.port = port
        self.random = random
        key = Secret.token(random)
    }

    /// The address that opens it.
    var address: String { "http://\(Self.host):\(port)/entree?cle=\(key)" }

    /// Browsers keep cookies by host and not by port: two consoles of one machine must not share one.
    var cookieName: String { "grenier-\(port)" }

    /// Values that a request may name as its host.
    var hosts: [String] { ["\(Self.host):\(port)", "localhost:\(port)"] }

    /// A new session for whoever shows the key, or nil.
    func enter(with shown: String, language: Language, isUnlocked: Bool) -> Session? {
        guard Secret.isEqual(shown, key) else { return nil }
        let session = Session(
            id: Secret.token(random),
            csrf: Secret.token(random),
            language: language,
            isUnlocked: isUnlocked
        )
        sessions.withLock { sessions in
            sessions.append(session)
            sessions.removeFirst(max(0, sessions.count - Self.sessionsMax))
        }
        return session
    }

    /// The session of a cookie, or nil.
    func session(_ id: String) -> Session? {
        sessions.withLock { $0.first { Secret.isEqual($0.id, id) } }
    }

    /// Changes a session that is still there.
    func change(_ id: String, _ change: (inout Session) -> Void) {
        sessions.withLock { sessions in
            guard let index = sessions.firstIndex(where: { $0.id == id }) else { return }
            change(&sessions[index])
        }
    }

    /// Takes the message that waits for a session's next page.
    func takeNotice(_ id: String) -> String? {
        var notice: String?
        change(id) { session in
            notice = session.notice
            session.notice = nil
        }
        return notice
    }
}
