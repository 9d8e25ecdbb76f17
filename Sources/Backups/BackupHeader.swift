/// What a backup says of itself, inside what is encrypted.
public struct BackupHeader: Sendable, Hashable, Codable {
    /// One file of the folder.
    public struct File: Sendable, Hashable, Codable {
        /// Its path inside the folder.
        public let name: String
        /// How many bytes it has.
        public let byteCount: Int
        /// SHA-256 of its bytes, hexadecimal.
        public let digest: String
    }

    static let format = "grenier/backup/1"

    let format: String
    /// The program whose folder it is, as "grenier-node".
    public let program: String
    /// The party's name, for people.
    public let name: String
    /// When it was made, seconds since 1970.
    public let atSeconds: Int64
    /// The files, in order.
    public let files: [File]

    /// Only names that stay inside the folder they are restored to.
    var isSafe: Bool {
        format == Self.format && !files.isEmpty
            && files.allSatisfy { file in
                let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
                return file.byteCount >= 0 && parts.count <= 2
                    && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
            }
    }
}
