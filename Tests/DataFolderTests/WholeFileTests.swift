import DataFolder
import Foundation
import TestSupport
import Testing

/// Files that people carry.
@Suite("Whole files")
struct WholeFileTests {
    @Test("a file is written whole, for its owner, and never in the place of another unasked")
    func written() throws {
        let folder = TemporaryFolder()
        let path = folder.path("paquet")
        try WholeFile.write([1, 2, 3], to: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(throws: WholeFileError.exists(path: path)) {
            try WholeFile.write([4], to: path)
        }
        #expect(try WholeFile.read(path, bytesMax: 3) == [1, 2, 3])
        try WholeFile.write([4], to: path, replacing: true)
        #expect(try WholeFile.read(path, bytesMax: 3) == [4])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["paquet"])
    }

    @Test("what cannot be read or written is a typed error, and leaves nothing behind")
    func refused() throws {
        let folder = TemporaryFolder()
        let missing = folder.path("absent")
        #expect(throws: WholeFileError.missing(path: missing)) {
            try WholeFile.read(missing, bytesMax: 9)
        }
        #expect(throws: WholeFileError.notRegular(path: folder.path)) {
            try WholeFile.read(folder.path, bytesMax: 9)
        }
        let path = folder.path("grand")
        try WholeFile.write([1, 2, 3], to: path)
        #expect(throws: WholeFileError.tooLarge(path: path, bytes: 3, bytesMax: 2)) {
            try WholeFile.read(path, bytesMax: 2)
        }
        #expect(throws: WholeFileError.self) {
            try WholeFile.write([1], to: folder.path("sans/dossier"))
        }
        #expect(throws: WholeFileError.self) {
            try WholeFile.write([1], to: folder.path, replacing: true)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["grand"])
    }
}
