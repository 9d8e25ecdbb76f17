import ClusterProtocol
import Foundation
import HubCore
import HubTestSupport
import TestSupport
import Testing

/// The ledger's second place, and what a root hears: how it learns that its disk was put back.
@Suite("A ledger put back")
struct LedgerCopyTests {
    private func request(_ copy: String, isAgain: Bool = false) -> HubCommand {
        var request = isAgain ? HubProcess.releaseAgain : HubProcess.release
        request.isDemonstration = false
        request.ledgerCopy = copy
        return .release(request)
    }

    private func rows(_ path: String) throws -> Int {
        try Data(contentsOf: URL(fileURLWithPath: path)).count { $0 == 0x0A }
    }

    @Test("a copy that is ahead of the ledger stops the release; a new copy is given everything")
    func ahead() async throws {
        let folder = TemporaryFolder()
        let copy = folder.path("copy.jsonl")
        let country = try Country()
        try await country.settle(8, zone: "nord")
        let before = try LocalHub(copyOf: country.hub)
        _ = try await country.hub.done(request(copy))
        let first = try rows(copy)
        #expect(first > 0)

        // The folder of the day before, and the same stick.
        let refused = await before.refused(request(copy))
        #expect(refused.code == 4)
        #expect(refused.problems.first?.contains("second copy") == true)
        #expect(try rows(copy) == first)

        // A power cut in the middle of a line, and another stick.
        try await country.settle(8, zone: "sud")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: copy))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(#"{"half":"#.utf8))
        try handle.close()
        _ = try await country.hub.done(request(copy, isAgain: true))
        let whole = try await country.hub.done(.ledger)["rows"].list.count
        #expect(try rows(copy) == whole && whole > first)
        try await country.settle(8, zone: "est")
        let other = folder.path("other.jsonl")
        _ = try await country.hub.done(request(other, isAgain: true))
        let both = try await country.hub.done(.ledger)["rows"].list.count
        #expect(try rows(other) == both && both > whole)
        // The first stick comes back: it is given what it missed.
        try await country.settle(16, zone: "nord")
        _ = try await country.hub.done(request(copy, isAgain: true))
        let all = try await country.hub.done(.ledger)["rows"].list.count
        #expect(try rows(copy) == all && all > both)
    }

    @Test("a root that serves hears its children before it releases, and believes what they hold")
    func hearing() async throws {
        let country = try Country()
        try await country.settle(8, zone: "nord")
        let child = try await country.hub.child("BRCA", zones: ["sud"])
        let before = try LocalHub(copyOf: country.hub)
        let other = try LocalHub(copyOf: country.hub)
        _ = try await country.release()
        let digest = try #require(try await country.hub.hub.holdings().releaseDigest)

        // The folder of the day before, behind the same address.
        await before.hub.tell { _ in }
        let silent = await before.refused(.release(HubProcess.release))
        #expect(silent.code == 4 && silent.problems.first?.contains("not heard: BRCA") == true)
        let holds = Standing(release: 1, releaseDigest: digest, catalogue: nil, revocations: 0)
        try await before.put(Put(), from: child, hello: child.hello(holds: holds))
        let told = await before.refused(.release(HubProcess.release))
        #expect(told.code == 4 && told.problems.first?.contains("release r1") == true)

        // A child that is gone for good: somebody says so, and why.
        await other.hub.tell { _ in }
        var request = HubProcess.release
        request.isUnheard = true
        #expect(await other.refused(.release(request)).code == 2)
        request.reason = "the server of the BRCA burned"
        _ = try await other.done(.release(request))
        // It made an r1 of its own: the child that comes back shows another one.
        try await other.put(Put(), from: child, hello: child.hello(holds: holds))
        let forked = await other.refused(.release(HubProcess.releaseAgain))
        #expect(forked.code == 4 && forked.problems.first?.contains("r1") == true)
    }
}
