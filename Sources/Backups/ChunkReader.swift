import Crypto
import Foundation

/// Reads chunks back, each authenticated before a byte of it is used.
struct ChunkReader {
    private let path: String
    private let handle: FileHandle
    private var recipient: HPKE.Recipient?
    private var digest = SHA256()
    private var place = 0
    private var isFirst = true

    init(_ path: String, key: BackupKey?) throws {
        self.path = path
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        } catch {
            throw BackupError.file(path: path, reason: error.localizedDescription)
        }
        let head = try read(BackupFormat.magic.count + 2)
        guard head.starts(with: BackupFormat.magic), head.count == BackupFormat.magic.count + 2
        else {
            throw BackupError.notABackup(path: path)
        }
        let version = head[BackupFormat.magic.count]
        guard version == BackupFormat.version else { throw BackupError.version(version) }
        switch BackupFormat.Mode(rawValue: head[BackupFormat.magic.count + 1]) {
        case .plain: return
        case nil: throw BackupError.damaged(at: place)
        case .encrypted:
            guard let key else { throw BackupError.keyMissing }
            let encapsulated = try read(BackupFormat.encapsulatedByteCount)
            do {
                recipient = try HPKE.Recipient(
                    privateKey: key.key,
                    ciphersuite: .Curve25519_SHA256_ChachaPoly,
                    info: Data(head),
                    encapsulatedKey: Data(encapsulated)
                )
            } catch {
                throw BackupError.wrongKey
            }
        }
    }

    /// The next chunk's content; nothing after the last, once the end is checked.
    mutating func next() throws -> (content: [UInt8], isLast: Bool) {
        let start = place
        let length = try read(BackupFormat.lengthByteCount)
        let count = BackupFormat.count(length)
        let most = BackupFormat.chunkBytesMax + 1 + BackupFormat.tagByteCount
        guard length.count == BackupFormat.lengthByteCount, (1...most).contains(count) else {
            throw BackupError.damaged(at: start)
        }
        let stored = try read(count)
        guard stored.count == count else { throw BackupError.damaged(at: start) }
        let plain = try opened(stored, at: start)
        guard let flag = plain.first, flag <= 1 else { throw BackupError.damaged(at: start) }
        if flag == 1 { try checkEnd() }
        return (Array(plain.dropFirst()), flag == 1)
    }

    private mutating func opened(_ stored: [UInt8], at start: Int) throws -> [UInt8] {
        defer { isFirst = false }
        guard recipient != nil else { return stored }
        do {
            return [UInt8](try recipient?.open(stored) ?? Data())
        } catch {
            // Nothing tells a wrong key from a damaged start.
            throw isFirst ? BackupError.wrongKey : BackupError.damaged(at: start)
        }
    }

    private mutating func checkEnd() throws {
        if recipient == nil {
            let expected = Array(digest.finalize())
            guard try read(expected.count) == expected else {
                throw BackupError.damaged(at: place)
            }
        }
        guard try read(1).isEmpty else { throw BackupError.damaged(at: place) }
    }

    /// At most that many bytes; fewer only at the end.
    private mutating func read(_ count: Int) throws -> [UInt8] {
        do {
            let bytes = [UInt8](try handle.read(upToCount: count) ?? Data())
            digest.update(data: bytes)
            place += bytes.count
            return bytes
        } catch {
            throw BackupError.file(path: path, reason: error.localizedDescription)
        }
    }
}
