import Foundation

/// What a password must be.
package enum PasswordRule {
    /// Fewest characters.
    package static let charactersMin = 12
    /// Most bytes: a passphrase of a page is one, a file is not.
    package static let bytesMax = 1_024

    /// Checks the length.
    ///
    /// - Throws: `PasswordFailure.tooShort` or `.tooLong`.
    package static func check(_ password: String) throws(PasswordFailure) {
        guard password.count >= charactersMin else { throw .tooShort }
        guard password.utf8.count <= bytesMax else { throw .tooLong }
    }

    /// The bytes that are hashed: an é is one, however the keyboard puts it together.
    static func bytes(of password: String) -> [CChar] {
        password.precomposedStringWithCanonicalMapping.utf8.map { CChar(bitPattern: $0) }
    }
}
