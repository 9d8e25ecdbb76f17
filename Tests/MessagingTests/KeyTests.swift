import Messaging
import TestSupport
import Testing

@Suite("Keys and key files")
struct KeyTests {
    @Test("Z85 both ways, with the vector of RFC 32 inside a key")
    func z85() throws {
        let word: [UInt8] = [0x86, 0x4F, 0xD2, 0x6F, 0xB5, 0x59, 0xF7, 0x5B]
        let key = try CurvePublicKey(bytes: word + word + word + word)
        #expect(key.z85 == "HelloWorldHelloWorldHelloWorldHelloWorld")
        #expect(try CurvePublicKey(z85: key.z85) == key)
        #expect(key.description == key.z85)
    }

    @Test(
        "texts and bytes that are no key",
        arguments: [
            "", "HelloWorld", String(repeating: "~", count: 40), String(repeating: "#", count: 40),
        ]
    )
    func badText(text: String) {
        #expect { try CurvePublicKey(z85: text) } throws: {
            ($0 as? MessagingError)?.code == .keyInvalid
        }
        #expect { try CurveSecretKey(z85: text) } throws: {
            ($0 as? MessagingError)?.code == .keyInvalid
        }
        #expect(throws: MessagingError.self) { try CurvePublicKey(bytes: Array(text.utf8)) }
    }

    @Test("a pair is rebuilt from its secret, and two draws differ")
    func pair() throws {
        let pair = try CurveKeyPair.generate()
        let rebuilt = try CurveKeyPair(secretKey: CurveSecretKey(bytes: pair.secretKey.bytes))
        #expect(rebuilt == pair)
        #expect(try CurveSecretKey(z85: pair.secretKey.z85) == pair.secretKey)
        #expect(try CurveKeyPair.generate() != pair)
    }

    @Test("a secret does not show itself")
    func hidden() throws {
        let pair = try CurveKeyPair.generate()
        var dumped = ""
        dump(pair, to: &dumped)
        let shown = "\(pair) \(String(reflecting: pair)) \(pair.secretKey) \(dumped)"
        #expect(!shown.contains(pair.secretKey.z85))
        #expect(!shown.contains("\(pair.secretKey.bytes[0]), \(pair.secretKey.bytes[1])"))
    }

    @Test("a key file comes back, is never overwritten, and only its owner reads it")
    func keyFile() throws {
        let folder = TemporaryFolder()
        let path = folder.path("secret.key")
        let secret = try CurveKeyPair.generate().secretKey.bytes
        #expect(throws: KeyFileError.missing) { try KeyFile.read(from: path) }
        try KeyFile.write(bytes: secret, to: path)
        #expect(try KeyFile.read(from: path) == secret)
        #expect(permissions(path) == 0o600)
        #expect(throws: KeyFileError.alreadyExists) {
            try KeyFile.write(bytes: [UInt8](repeating: 0, count: 32), to: path)
        }
        #expect(try KeyFile.read(from: path) == secret)
        #expect(throws: KeyFileError.wrongLength) {
            try KeyFile.write(bytes: [1], to: folder.path("short"))
        }
        #expect(setPermissions(path, 0o640))
        #expect(throws: KeyFileError.tooOpen(mode: 0o640)) { try KeyFile.read(from: path) }
    }

    @Test("a leftover of an interrupted write does not stand in the way; a link is not followed")
    func keyFileLeftovers() throws {
        let folder = TemporaryFolder()
        let path = folder.path("secret.key")
        try #require(writeText("torn", to: path + ".partial"))
        try KeyFile.write(bytes: [UInt8](repeating: 7, count: 32), to: path)
        #expect(permissions(path + ".partial") == nil)
        #expect(makeLink(from: folder.path("link"), to: path))
        #expect(throws: KeyFileError.notRegularFile) { try KeyFile.read(from: folder.path("link")) }
        #expect(throws: KeyFileError.notRegularFile) { try KeyFile.read(from: folder.path) }
    }
}
