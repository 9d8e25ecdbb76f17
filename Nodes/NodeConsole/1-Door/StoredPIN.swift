import Crypto
import CryptoExtras
import DataFolder
import Foundation
import WebFrame

/// A code for a laptop that several people use, as it is kept: salted and hashed.
///
/// It keeps a neighbour out of the browser. Whoever can read the files of the account needs no code.
public struct StoredPIN: Sendable, Hashable, Codable {
    let salt: Data
    let hash: Data

    /// Digits and letters that a code may have.
    public static let lengths = 4...32

    /// Hashes a code; `salt` is 16 random bytes.
    ///
    /// - Throws: When the code is too short or too long.
    public init(_ code: String, salt: [UInt8]) throws {
        guard Self.lengths.contains(code.count) else { throw PINError.length }
        self.salt = Data(salt)
        hash = try Self.hash(code, Data(salt))
    }

    /// Whether this is the code.
    func matches(_ code: String) -> Bool {
        guard code.count <= Self.lengths.upperBound, let given = try? Self.hash(code, salt) else {
            return false
        }
        return Secret.isEqual(Array(given), Array(hash))
    }

    /// scrypt, at 16 MB for a guess: four digits do not resist somebody who holds the file, but
    /// they are not read off it either.
    private static func hash(_ code: String, _ salt: Data) throws -> Data {
        try KDF.Scrypt.deriveKey(
            from: Data(code.utf8),
            salt: salt,
            outputByteCount: 32,
            rounds: 16_384,
            blockSize: 8,
            parallelism: 1
        ).withUnsafeBytes { Data($0) }
    }
}

extension StoredPIN {
    private static let fileName = "/console-pin.json"

    /// The code kept in a folder, or nil when there is none.
    ///
    /// - Throws: When there is a file and it cannot be read: a code that was asked for is not left
    ///   out because a disk fails.
    public static func kept(in folder: String) throws -> StoredPIN? {
        let url = URL(fileURLWithPath: folder + fileName)
        guard FileManager.default.fileExists(atPath: url.path) else { return nil }
        return try JSONDecoder().decode(StoredPIN.self, from: try Data(contentsOf: url))
    }

    /// Keeps it in a folder, in the place of the one before.
    ///
    /// - Throws: When the file cannot be written.
    public func keep(in folder: String) throws {
        try WholeFile.write(
            Array(try JSONEncoder().encode(self)),
            to: folder + Self.fileName,
            replacing: true
        )
    }
}
