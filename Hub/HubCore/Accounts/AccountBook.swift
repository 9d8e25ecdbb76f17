import Synchronization

/// Every account, as the pipeline last committed them.
///
/// Each request asks who is there: it must neither wait for the disk nor hold up what is received.
package final class AccountBook: Sendable {
    private let accounts: Mutex<[String: HeldAccount]>

    init(_ accounts: [HeldAccount]) {
        self.accounts = Mutex(
            Dictionary(
                accounts.map { ($0.account.login, $0) },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }

    /// The account of a login, disabled or not.
    package subscript(login: String) -> HeldAccount? { accounts.withLock { $0[login] } }

    /// Every account, by login.
    package var all: [HeldAccount] {
        accounts.withLock { Array($0.values) }.sorted { $0.account.login < $1.account.login }
    }

    func put(_ account: HeldAccount) {
        accounts.withLock { $0[account.account.login] = account }
    }
}
