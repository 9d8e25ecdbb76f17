import Foundation

/// What a process did to the files of its folder, in order, as `FaultShim` wrote it down.
struct DiskRecord {
    /// One thing done.
    struct Event {
        enum Kind {
            case created
            case written([UInt8])
            case sized
            case synced
            /// A sync that failed: what it should have kept is lost, or not, and no later one helps.
            case notSynced
            case folderSynced
            case renamed(to: String)
            case linked(to: String)
            case removed
        }

        let kind: Kind
        /// Where it stands in the record.
        let place: Int
        /// The file system's number of the file; numbers are used again.
        let file: UInt64
        /// An offset, a size, or the place a sync reaches to.
        let value: Int
        let name: String
    }

    private(set) var events: [Event] = []

    /// Reads a record; a last event that was cut short did not happen.
    ///
    /// - Throws: `Unexpected` where it cannot be read.
    init(_ bytes: [UInt8]) throws {
        var place = 0
        while place + Self.headBytes <= bytes.count {
            let length = Int(Self.integer(bytes, place, 4))
            let pathLength = Int(Self.integer(bytes, place + 24, 4))
            let count = Int(Self.integer(bytes, place + 28, 4))
            guard length == Self.headBytes + pathLength + count else {
                throw Unexpected(what: "the record of the disk cannot be read at \(place)")
            }
            guard place + length <= bytes.count else { return }
            let path = bytes[(place + Self.headBytes)..<(place + Self.headBytes + pathLength)]
            let names = path.split(separator: 0, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self).split(separator: "/").last.map(String.init)
                    ?? ""
            }
            let content = bytes[(place + length - count)..<(place + length)]
            let kind = try Self.kind(
                UInt8(Self.integer(bytes, place + 4, 4)),
                names: names,
                content: Array(content)
            )
            events.append(
                Event(
                    kind: kind,
                    place: place,
                    file: Self.integer(bytes, place + 8, 8),
                    value: Int(Self.integer(bytes, place + 16, 8)),
                    name: names[0]
                )
            )
            place += length
        }
    }

    /// `struct event` of `DiskRecord.c`.
    private static let headBytes = 32

    private static func integer(_ bytes: [UInt8], _ place: Int, _ count: Int) -> UInt64 {
        (0..<count).reduce(0) { $0 | UInt64(bytes[place + $1]) << (8 * UInt64($1)) }
    }

    private static func kind(
        _ letter: UInt8,
        names: [String],
        content: [UInt8]
    ) throws -> Event.Kind {
        switch letter {
        case UInt8(ascii: "C"): return .created
        case UInt8(ascii: "W"): return .written(content)
        case UInt8(ascii: "T"): return .sized
        case UInt8(ascii: "S"): return .synced
        case UInt8(ascii: "E"): return .notSynced
        case UInt8(ascii: "D"): return .folderSynced
        case UInt8(ascii: "R"): return .renamed(to: names[1])
        case UInt8(ascii: "L"): return .linked(to: names[1])
        case UInt8(ascii: "U"): return .removed
        default: throw Unexpected(what: "the record of the disk has an event \(letter)")
        }
    }
}
