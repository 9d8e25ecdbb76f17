import Backups
import DataFolder
import Foundation
import TestRandomness
import TestSupport
import Testing

/// One file out of a folder, and a folder out of it.
@Suite("Backups")
struct BackupTests {
    private static let program = "grenier-test"

    private func bytes(_ count: Int, _ random: inout SplitMix64) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }

    private func write(
        _ files: [String: [UInt8]],
        to path: String,
        recipient: BackupRecipient?,
        replacing: Bool = false
    ) async throws {
        _ = try await Backup.write(
            files.sorted { $0.key < $1.key }.map {
                BackupSource(name: $0.key, content: .bytes($0.value))
            },
            of: Self.program,
            name: "essai",
            atSeconds: 7,
            to: path,
            recipient: recipient,
            replacing: replacing
        )
    }

    private func restore(
        _ path: String,
        to folder: String,
        _ key: BackupKey?,
        of program: String = Self.program
    ) -> (any Error)? {
        do {
            _ = try Backup.restore(path, to: folder, of: program, key: key) { _, _ in }
            return nil
        } catch {
            return error
        }
    }

    @Test("what is restored is what was backed up, sealed or in clear")
    func roundTrip() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        let place = TemporaryFolder()
        let key = try BackupKey.make(at: place.path("clé"))
        #expect(try BackupKey.read(place.path("clé")).recipient == key.recipient)
        let text = String(
            decoding: try WholeFile.read(place.path("clé.pub"), bytesMax: 200),
            as: UTF8.self
        )
        #expect(try BackupRecipient(text: text) == key.recipient)
        for (index, recipient) in [key.recipient, nil].enumerated() {
            // Larger than two chunks, exactly one, empty.
            let files = [
                "keys/signing.key": bytes(32, &random),
                "data.sqlite": bytes(2_500_000 + Int.random(in: 0...99, using: &random), &random),
                "empty": [],
                "one": bytes(1_048_576, &random),
            ]
            let path = place.path("sauvegarde-\(index)")
            try await write(files, to: path, recipient: recipient)
            let header = try Backup.verify(path, key: key)
            #expect(header.name == "essai" && header.atSeconds == 7)
            let folder = place.path("dossier-\(index)")
            #expect(restore(path, to: folder, key) == nil, "seed \(seed)")
            for (name, content) in files {
                let read = try WholeFile.read(folder + "/" + name, bytesMax: content.count)
                #expect(read == content, "seed \(seed)")
            }
            let mode = try FileManager.default.attributesOfItem(atPath: folder)
            #expect(mode[.posixPermissions] as? Int == 0o700)
            let isReadable = try WholeFile.read(path, bytesMax: 9_000_000).contains(
                files["keys/signing.key"] ?? []
            )
            #expect(isReadable == (recipient == nil))
        }
    }

    @Test("a damaged, cut or foreign backup writes nothing")
    func refused() async throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        let place = TemporaryFolder()
        let key = try BackupKey.make(at: place.path("a"))
        let other = try BackupKey.make(at: place.path("b"))
        for recipient in [key.recipient, nil] {
            let path = place.path("sauvegarde")
            try await write(
                ["a": bytes(70, &random), "b": bytes(9, &random)],
                to: path,
                recipient: recipient,
                replacing: true
            )
            let whole = try WholeFile.read(path, bytesMax: 9_000)
            let folder = place.path("dossier")
            let file = place.path("abîmée")
            for place in whole.indices {
                var flipped = whole
                flipped[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
                for spoilt in [flipped, Array(whole[..<place])] {
                    try Data(spoilt).write(to: URL(fileURLWithPath: file))
                    #expect(restore(file, to: folder, key) != nil, "seed \(seed)")
                }
            }
            try WholeFile.write(whole + [0], to: file, replacing: true)
            #expect(restore(file, to: folder, key) != nil)
            if recipient != nil {
                #expect(restore(path, to: folder, other) as? BackupError == .wrongKey)
                #expect(restore(path, to: folder, nil) as? BackupError == .keyMissing)
            }
            #expect(
                restore(path, to: folder, key, of: "x") as? BackupError
                    == .anotherProgram(seen: Self.program, expected: "x")
            )
            #expect(!FileManager.default.fileExists(atPath: folder))
            #expect(!FileManager.default.fileExists(atPath: folder + ".partial"))
        }
    }

    @Test("a folder with something in it is left as it is; a failed preparation leaves none")
    func folders() async throws {
        let place = TemporaryFolder()
        let path = place.path("sauvegarde")
        try await write(["a": [1]], to: path, recipient: nil)
        await #expect(throws: WholeFileError.exists(path: path)) {
            try await self.write(["a": [2]], to: path, recipient: nil)
        }
        let folder = place.path("dossier")
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: false
        )
        #expect(throws: WholeFileError.self) {
            try Backup.restore(path, to: folder, of: Self.program, key: nil) { place, _ in
                throw WholeFileError.missing(path: place)
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        // An empty folder is taken; one with something in it is not.
        #expect(restore(path, to: folder, nil) == nil)
        #expect(
            restore(path, to: folder, nil) as? BackupError == .folderNotEmpty(path: folder)
        )
        #expect(try WholeFile.read(folder + "/a", bytesMax: 9) == [1])
    }

    @Test("a wrong letter of a public key is seen")
    func recipients() throws {
        let place = TemporaryFolder()
        let text = try BackupKey.make(at: place.path("clé")).recipient.text
        #expect(try BackupRecipient(text: " \(text.uppercased())\n").text == text)
        for index in text.indices {
            var typo = text
            typo.replaceSubrange(index...index, with: text[index] == "0" ? "1" : "0")
            #expect(throws: BackupError.recipient) { try BackupRecipient(text: typo) }
        }
    }
}
