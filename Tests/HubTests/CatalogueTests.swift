import ClusterProtocol
import Foundation
import HubCore
import HubTestSupport
import Indicators
import Testing

/// A root puts another catalogue in force: what was taken stays readable, what is late still counts.
@Suite("Catalogues of a hub")
struct CatalogueTests {
    private func text(version: Int, unit: String = "kg") throws -> Data {
        var text = String(decoding: try RiceExample.catalogueSource(), as: UTF8.self)
        let head = "version: 1"
        #expect(text.contains(head))
        text = text.replacing(head, with: "version: \(version)")
        if unit != "kg" { text = text.replacing("unit: kg\n", with: "unit: \(unit)\n") }
        return Data(text.utf8)
    }

    private func adopt(_ document: Data, isPast: Bool = false, dryRun: Bool = false) -> HubCommand {
        .catalogue(
            CatalogueRequest(
                document: document,
                isPast: isPast,
                isDryRun: dryRun,
                person: "A. Test"
            )
        )
    }

    @Test("new batches follow the one in force or the one before; what was taken stays readable")
    func inForce() async throws {
        let root = try LocalHub()
        let member = try await root.member("direct", zone: "ciwangi")
        var outbox = Outbox(member)
        let first = try outbox.seal([member.summary("s1", ["r.urea": 100])])
        #expect(try await root.put(Put(batches: [first]), from: member).isEmpty)

        let told = try await root.done(adopt(try text(version: 2), dryRun: true))
        #expect(told["dryRun"].bool == true && told["number"].int == 1)
        for version in 2...3 { _ = try await root.done(adopt(try text(version: version))) }
        #expect(try await root.done(.catalogue(CatalogueRequest(person: "x")))["past"].int == 2)

        // Two catalogues later: of a member it is refused, and to be sealed again.
        let late = try outbox.seal([member.summary("s2", ["r.urea": 100])])
        let nacks = try await root.put(Put(batches: [late]), from: member)
        #expect(nacks.map(\.error.code) == [.unknownCatalogue])
        #expect(nacks.first?.retry == .afterCatalogue)
        // What was journalled under it is read again.
        #expect(try await root.done(.verify)["problems"].list.isEmpty)
    }

    @Test("what the one in force promised is kept, and only the root decides")
    func promises() async throws {
        let root = try LocalHub()
        let broken = await root.refused(adopt(try text(version: 2, unit: "t")))
        #expect(broken.code == 3 && broken.problems.allSatisfy { $0.contains(".unit") })
        #expect(await root.refused(adopt(Data("id: [".utf8))).code == 3)
        #expect(await root.refused(adopt(try text(version: 1))).code == 0)
        #expect(await root.refused(adopt(try text(version: 0))).code == 3)
        #expect(try await root.done(.catalogue(CatalogueRequest(person: "x")))["past"].int == 0)
    }

    @Test(
        "a root put back to an earlier day never gives a number twice, and can learn the lost ones"
    )
    func putBack() async throws {
        let root = try LocalHub()
        let before = try LocalHub(copyOf: root)
        let request = HubCommand.catalogue(CatalogueRequest(person: "x"))
        let lost = try await root.done(adopt(try text(version: 2)))["number"].int
        root.clock.advance(days: 1)
        before.clock.advance(days: 2)
        let next = try await before.done(adopt(try text(version: 3)))["number"].int
        #expect(try #require(next) > #require(lost))
        #expect(try await before.done(request)["past"].int == 1)
        _ = try await before.done(adopt(try text(version: 2), isPast: true))
        #expect(try await before.done(request)["past"].int == 2)
        #expect(try await before.done(request)["number"].int == next)
        // Known already: nothing is added.
        _ = try await before.done(adopt(try text(version: 2), isPast: true))
        #expect(try await before.done(request)["past"].int == 2)
    }
}
