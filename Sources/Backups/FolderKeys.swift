import Foundation
import Messaging

/// The key files of a data folder.
public enum FolderKeys {
    private static let folder = "keys"

    /// Every key of a folder, read as keys are: open to their owner only, of 32 bytes.
    ///
    /// - Throws: `KeyFileError`, or the error of the disk.
    public static func sources(in path: String) throws -> [BackupSource] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
            .filter { $0.hasSuffix(".key") }
            .map { name in
                let place = folder + "/" + name
                return BackupSource(
                    name: place,
                    content: .bytes(try KeyFile.read(from: path + "/" + place))
                )
            }
    }
}
