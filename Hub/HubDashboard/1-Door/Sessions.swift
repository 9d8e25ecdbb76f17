import Localisation
import Synchronization
import WebFrame

/// The sessions that are open, in memory alone: a backup of the database opens nothing, and a hub that
/// starts again asks everybody once more.
///
/// Time comes in: seconds since 1970.
package final class Sessions: Sendable {
    /// A session nobody used for so long is over.
    package static let idleSecondsMax: Int64 = 1_800
    /// And so is one that began so long ago, whatever it does.
    package static let secondsMax: Int64 = 43_200
    /// Browsers of one account; the oldest goes first.
    package static let ofAccountMax = 8
    /// Browsers at once.
    package static let countMax = 1_000

    private let random: @Sendable (Int) -> [UInt8]
    private let sessions = Mutex<[Session]>([])

    init(random: @escaping @Sendable (Int) -> [UInt8]) { self.random = random }

    /// A new session: what a browser had before is worth nothing.
    func begin(_ login: String, language: Language, atSeconds now: Int64) -> Session {
        let session = Session(
            id: Secret.token(random),
            csrf: Secret.token(random),
            login: login,
            beganSeconds: now,
            usedSeconds: now,
            language: language
        )
        sessions.withLock { sessions in
            sessions.removeAll { !Self.isOpen($0, now) }
            let own = sessions.filter { $0.login == login }.map(\.id)
            let surplus = Set(own.prefix(max(0, own.count - Self.ofAccountMax + 1)))
            sessions.removeAll { surplus.contains($0.id) }
            sessions.append(session)
            sessions.removeFirst(max(0, sessions.count - Self.countMax))
        }
        return session
    }

    /// The session of a cookie, which is used by that; or nil.
    func use(_ id: String, atSeconds now: Int64) -> Session? {
        sessions.withLock { sessions in
            guard let index = sessions.firstIndex(where: { Secret.isEqual($0.id, id) }) else {
                return nil
            }
            guard Self.isOpen(sessions[index], now) else {
                sessions.remove(at: index)
                return nil
            }
            sessions[index].usedSeconds = now
            return sessions[index]
        }
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

    func end(_ id: String) { sessions.withLock { $0.removeAll { $0.id == id } } }

    /// Ends those of an account, but perhaps the one that asks for it.
    func endAll(of login: String, but kept: String? = nil) {
        sessions.withLock { $0.removeAll { $0.login == login && $0.id != kept } }
    }

    private static func isOpen(_ session: Session, _ now: Int64) -> Bool {
        now - session.usedSeconds < idleSecondsMax && now - session.beganSeconds < secondsMax
    }
}
