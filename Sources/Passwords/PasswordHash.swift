import CSodium
import Foundation

/// A password as it is kept: Argon2id, with its own salt and its own costs.
///
/// Its text stands in no message and in no description of a value that holds it.
package struct PasswordHash: Sendable, Hashable, Codable {
    /// As libsodium writes it, `$argon2id$…`.
    package let stored: String

    /// Takes the text of a hash that was kept.
    package init(stored: String) { self.stored = stored }

    /// Hashes a password at libsodium's interactive costs (64 MiB, two passes), which takes a tenth of a
    /// second and is no work for a thread that others wait for.
    ///
    /// - Throws: `PasswordFailure`: its length, or no memory for it.
    package init(hashing password: String) throws(PasswordFailure) {
        try PasswordRule.check(password)
        guard Self.isReady else { throw .unavailable }
        let bytes = PasswordRule.bytes(of: password)
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let status = crypto_pwhash_str(
            &text,
            bytes,
            UInt64(bytes.count),
            UInt64(crypto_pwhash_opslimit_interactive()),
            crypto_pwhash_memlimit_interactive()
        )
        guard status == 0 else { throw .unavailable }
        stored = String(
            decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
            as: UTF8.self
        )
    }

    /// Whether this is the password; takes as long as hashing it.
    package func matches(_ password: String) -> Bool {
        guard Self.isReady, password.utf8.count <= PasswordRule.bytesMax else { return false }
        let bytes = PasswordRule.bytes(of: password)
        return crypto_pwhash_str_verify(stored, bytes, UInt64(bytes.count)) == 0
    }

    private static let isReady = sodium_init() >= 0
}

extension PasswordHash: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Nothing of it.
    package var description: String { "PasswordHash" }
    /// Nothing of it.
    package var debugDescription: String { description }
    /// Nothing of it.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
