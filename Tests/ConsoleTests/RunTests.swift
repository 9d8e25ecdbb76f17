import Foundation
import Glibc
import HubTestSupport
import TestSupport
import Testing

/// The pages as the real command serves them.
@Suite("grenier-node run et ses pages")
struct RunTests {
    private func node(_ folder: TemporaryFolder, _ name: String) async throws -> NodeFolder {
        let node = NodeFolder(name, in: folder)
        try await node.done(["init"])
        return node
    }

    private func start(_ words: [String]) async throws -> (ChildProcess, port: Int) {
        let child = try ChildProcess("grenier-node", ["run"] + words)
        #expect(await eventually { child.output.contains("http://") || child.poll() != nil })
        let port = child.output.firstMatch(
            of: #/http://127\.0\.0\.1:(\d+)/entree\?cle=[0-9a-f]{32}/#
        )
        return (child, try #require(port.flatMap { Int($0.1) }, "\(child.problems)"))
    }

    @Test("it prints its address, takes the next free port, and stops with a page open")
    func address() async throws {
        let folder = TemporaryFolder()
        let one = try await node(folder, "un")
        let two = try await node(folder, "deux")
        let wanted = Int.random(in: 33_000..<39_000)
        let (first, port) = try await start(["--dir", one.path, "--port", "\(wanted)"])
        let (second, next) = try await start(["--dir", two.path, "--port", "\(port)"])
        #expect(port >= wanted && next > port)
        // A browser keeps its connection; the process does not wait for it.
        let held = try HeldConnection(port: port)
        let reply = try await HTTPCall(path: "/", host: "127.0.0.1:\(port)").send(port: port)
        #expect(reply.status == 401)
        for child in [first, second] {
            child.signal(SIGTERM)
            #expect(await child.end(within: .seconds(20)) == .exited(0), "\(child.problems)")
        }
        held.close()
    }

    @Test("the key of one start does not open the next")
    func keys() async throws {
        let folder = TemporaryFolder()
        let one = try await node(folder, "un")
        var keys: Set<String> = []
        for _ in 0..<2 {
            let (child, _) = try await start(["--dir", one.path, "--port", "32700"])
            keys.insert(String(child.output.suffix(33)))
            child.signal(SIGTERM)
            #expect(await child.end(within: .seconds(20)) == .exited(0))
        }
        #expect(keys.count == 2)
    }

    @Test("what the pages began in the home folder is found again at the next start")
    func home() async throws {
        let folder = TemporaryFolder()
        let one = NodeFolder("Grenier/ananas", in: folder)
        try await one.done(["init"])
        let child = try ChildProcess(
            "grenier-node",
            ["run", "--port", "32800"],
            environment: ["HOME": folder.path]
        )
        #expect(await eventually { child.output.contains("http://") || child.poll() != nil })
        let status = try await one.done(["status"])
        #expect(status["link"]["state"].text == "notJoined")
        let address = try #require(child.output.firstMatch(of: #/http://127\.0\.0\.1:(\d+)(\S+)/#))
        let port = try #require(Int(address.1))
        let reply = try await HTTPCall(path: String(address.2), host: "127.0.0.1:\(port)")
            .send(port: port)
        let cookie = try #require(reply.field("set-cookie")?.split(separator: ";").first)
        let home = try await HTTPCall(
            path: "/",
            host: "127.0.0.1:\(port)",
            fields: [("Cookie", String(cookie))]
        ).send(port: port)
        #expect(home.field("location") == "/c/1/")
        child.signal(SIGTERM)
        #expect(await child.end(within: .seconds(20)) == .exited(0))
    }

    @Test("without pages nothing listens, and a folder without a node is an error")
    func withoutPages() async throws {
        let folder = TemporaryFolder()
        let one = try await node(folder, "un")
        let words = ["run", "--no-console", "--dir"]
        let child = try ChildProcess("grenier-node", words + [one.path])
        #expect(await eventually { !child.output.isEmpty })
        #expect(!child.output.contains("http://"))
        child.signal(SIGTERM)
        #expect(await child.end(within: .seconds(20)) == .exited(0))
        let missing = try await ChildProcess.run("grenier-node", words + [folder.path("x")])
        #expect(missing.code == 2)
        let none = try await ChildProcess.run("grenier-node", ["run", "--no-console"])
        #expect(none.code == 2)
        // A code is asked for at the terminal, and there is none to answer.
        let code = try await ChildProcess.run("grenier-node", ["run", "--pin", "--dir", one.path])
        #expect(code.code == 2 && code.problems.contains("de 4 à 32"))
    }
}
