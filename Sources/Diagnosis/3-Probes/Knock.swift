import Glibc

/// Knocks at an address, as far as the first bytes that come back.
///
/// Nothing is sent to a hub: it speaks first. Whoever waits to be spoken to is asked for a web
/// page, which tells a captive portal.
struct Knock {
    /// The address, as "host:port".
    let address: String
    private let host: String
    private let port: String

    /// First byte of what a ZeroMQ program says (ZMTP 3, its signature).
    private static let signature: UInt8 = 0xFF
    /// Part of a step one is waited for who should speak first.
    private static let firstWordPart: Int32 = 4

    /// Reads an endpoint, as "tcp://host:port"; nothing when it is none.
    init?(endpoint: String) {
        guard endpoint.hasPrefix("tcp://"), let colon = endpoint.lastIndex(of: ":") else {
            return nil
        }
        let host = endpoint[endpoint.index(endpoint.startIndex, offsetBy: 6)..<colon]
        port = String(endpoint[endpoint.index(after: colon)...])
        address = host + ":" + port
        self.host = String(host.drop { $0 == "[" }.prefix { $0 != "]" })
        guard UInt16(port) != nil, !host.isEmpty else { return nil }
    }

    /// How far one comes, within a number of milliseconds for each step.
    @concurrent
    func reach(within milliseconds: Int32) async -> ParentFacts.Reach {
        var hints = addrinfo()
        hints.ai_family = host.contains(":") ? AF_INET6 : AF_INET
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list = hints.ai_next
        guard getaddrinfo(host, port, &hints, &list) == 0, let first = list else {
            return Self.hasRoute ? .unknownName : .noNetwork
        }
        defer { freeaddrinfo(first) }
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = socket(first.pointee.ai_family, kind, 0)
        guard descriptor >= 0 else { return .noNetwork }
        defer { close(descriptor) }
        if connect(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) != 0 {
            guard errno == EINPROGRESS else { return Self.meaning(of: errno) }
            guard Self.wait(descriptor, Int16(POLLOUT), milliseconds) else { return .silent }
            var problem: Int32 = 0
            var size = socklen_t(MemoryLayout<Int32>.size)
            getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &problem, &size)
            guard problem == 0 else { return Self.meaning(of: problem) }
        }
        return Self.listen(descriptor, milliseconds)
    }

    private static func listen(_ descriptor: Int32, _ milliseconds: Int32) -> ParentFacts.Reach {
        var word = [UInt8](repeating: 0, count: 16)
        if wait(descriptor, Int16(POLLIN), milliseconds / firstWordPart) {
            let count = read(descriptor, &word, word.count)
            return count > 0 ? meaning(of: word.prefix(count)) : .other
        }
        let question = Array("GET / HTTP/1.0\r\n\r\n".utf8)
        guard send(descriptor, question, question.count, Int32(MSG_NOSIGNAL)) > 0,
            wait(descriptor, Int16(POLLIN), milliseconds)
        else { return .silent }
        let count = read(descriptor, &word, word.count)
        return count > 0 ? meaning(of: word.prefix(count)) : .other
    }

    private static func meaning(of word: ArraySlice<UInt8>) -> ParentFacts.Reach {
        if word.first == signature { return .open }
        return word.starts(with: Array("HTTP/".utf8)) ? .portal : .other
    }

    private static func meaning(of errorNumber: Int32) -> ParentFacts.Reach {
        switch errorNumber {
        case ECONNREFUSED: .closed
        case ENETUNREACH, ENETDOWN: .noNetwork
        default: .silent
        }
    }

    private static func wait(_ descriptor: Int32, _ event: Int16, _ milliseconds: Int32) -> Bool {
        var item = pollfd(fd: descriptor, events: event, revents: 0)
        return poll(&item, 1, milliseconds) > 0
    }

    /// Whether this machine knows a way to anywhere: the first line is the table's header.
    private static var hasRoute: Bool { SystemFile.lines("/proc/net/route").count > 1 }
}
