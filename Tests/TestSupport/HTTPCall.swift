import Foundation
import Glibc

/// A request written byte for byte, as no client library lets one: any host, any origin, any length.
package struct HTTPCall: Sendable {
    private let method: String
    private let path: String
    /// The `Host` field; none where nil.
    private let host: String?
    private let fields: [(String, String)]
    private let body: String
    /// Bytes that are no text, in the place of the body, and what they are.
    private let file: (bytes: [UInt8], type: String)?

    /// A request with these fields after `Host`; a body is a form.
    package init(
        method: String = "GET",
        path: String,
        host: String?,
        fields: [(String, String)] = [],
        body: String = "",
        file: (bytes: [UInt8], type: String)? = nil
    ) {
        self.method = method
        self.path = path
        self.host = host
        self.fields = fields
        self.body = body
        self.file = file
    }

    /// What was refused before it was answered.
    package struct NoAnswer: Error {
        package init() {}
    }

    /// Sends it to a port of an address of this machine and reads the answer to its end.
    ///
    /// A thread of its own waits: the server under test needs the tasks' threads.
    package func send(port: Int, address: String = "127.0.0.1") async throws -> HTTPReply {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try exchange(port, address) })
            }
        }
    }

    private var bytes: [UInt8] { Array(text.utf8) + (file?.bytes ?? []) }

    private var text: String {
        var lines = ["\(method) \(path) HTTP/1.1"]
        if let host { lines.append("Host: \(host)") }
        lines.append("Connection: close")
        lines += fields.map { "\($0.0): \($0.1)" }
        if !body.isEmpty {
            lines.append("Content-Type: application/x-www-form-urlencoded")
            lines.append("Content-Length: \(body.utf8.count)")
        }
        if let file {
            lines.append("Content-Type: \(file.type)")
            lines.append("Content-Length: \(file.bytes.count)")
        }
        return lines.joined(separator: "\r\n") + "\r\n\r\n" + body
    }

    private func exchange(_ port: Int, _ address: String) throws -> HTTPReply {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw NoAnswer() }
        defer { close(descriptor) }
        var target = sockaddr_in()
        target.sin_family = sa_family_t(AF_INET)
        target.sin_port = in_port_t(UInt16(port)).bigEndian
        inet_pton(AF_INET, address, &target.sin_addr)
        let isConnected = withUnsafePointer(to: &target) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw NoAnswer() }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            // A server that has heard enough answers before it was told everything.
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer += buffer[..<count]
        }
        guard let reply = HTTPReply(String(decoding: answer, as: UTF8.self), bytes: answer) else {
            throw NoAnswer()
        }
        return reply
    }
}
