import DataFolder
import Foundation
import Localisation
import NodeCore
import TestSupport
import Testing

/// What only a clock can bring about: it is given, not waited for.
@Suite("Doctor, by its clock", .serialized)
struct DoctorTests {
    private static let daySeconds: Int64 = 86_400

    private func kinds(_ node: TestNode, at seconds: Int64) async throws -> [String] {
        let own = node.environment
        let answer = await NodeCommands.doctor(
            in: node.path,
            language: .french,
            environment: NodeEnvironment(
                clock: { seconds },
                uptime: own.uptime,
                random: own.random,
                messenger: own.messenger,
                patience: own.patience,
                logger: own.logger,
                agent: own.agent
            )
        )
        let findings = try JSONDocument(try #require(answer.document))["findings"].list
        return findings.filter { ["fault", "warning"].contains($0["level"].text ?? "") }
            .compactMap { $0["finding"].text }
    }

    @Test("a clock that jumps, and a backlog that grows old while the hub is away")
    func clock() async throws {
        let hub = try await FakeHub()
        hub.start()
        let node = try await TestNode.enrolled(at: hub)
        try await node.done(node.importing("period,poids\np1,15\n"))
        try await node.done(.publish(periods: []))
        // The example's certificates are of a fixed day.
        let now = max(node.environment.clock(), 20_780 * Self.daySeconds)
        #expect(try await kinds(node, at: now) == ["backupNever"])
        #expect(try await kinds(node, at: 3_600).first == "clockUnset")
        #expect(try await kinds(node, at: now - 40 * Self.daySeconds).first == "clockBehind")
        #expect(try await kinds(node, at: now + 3 * Self.daySeconds) == ["backupNever"])
        await hub.stop()
        let late = try await kinds(node, at: now + 8 * Self.daySeconds)
        #expect(late == ["portClosed", "backlogWaits", "backupNever"])
    }
}
