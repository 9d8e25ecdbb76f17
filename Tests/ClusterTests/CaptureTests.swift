import ClusterProtocol
import Foundation
import HubCore
import HubTestSupport
import Indicators
import TestSupport
import Testing

/// What somebody who copies every byte of the network learns.
@Suite("A capture of the network")
struct CaptureTests {
    /// A process between two parties, which writes what passes.
    private struct Relay {
        let process: ChildProcess
        let port: Int

        init(to endpoint: String, file: String) throws {
            port = FreePorts.three()
            let target = String(endpoint.split(separator: ":").last ?? "0")
            process = try ChildProcess("hostile-peer", ["relay", "\(port)", target, file])
        }
    }

    /// The same invite, through relays.
    private func relayed(_ invite: Invite, file: String) throws -> (text: String, [Relay]) {
        let exchange = try Relay(to: invite.exchangeEndpoint, file: file)
        let enrolment = try Relay(to: invite.enrolmentEndpoint, file: file)
        let news = try Relay(to: invite.newsEndpoint, file: file)
        func endpoint(_ relay: Relay) -> String { "tcp://127.0.0.1:\(relay.port)" }
        let text = try InviteText.write(
            Invite(
                secret: invite.secret,
                hubTransportKey: invite.hubTransportKey,
                federation: invite.federation,
                exchangeEndpoint: endpoint(exchange),
                enrolmentEndpoint: endpoint(enrolment),
                newsEndpoint: endpoint(news),
                expiresAtSeconds: invite.expiresAtSeconds,
                role: invite.role
            )
        )
        return (text, [exchange, enrolment, news])
    }

    private static func found(_ needles: [String: [UInt8]], in bytes: Data) -> [String] {
        needles.filter { bytes.firstRange(of: $0.value) != nil }.map(\.key).sorted()
    }

    @Test("an enrolment, a batch and a release pass at two tiers, and nothing of them in clear")
    func nothingInClear() async throws {
        let folder = TemporaryFolder()
        let capture = folder.path("capture")
        let root = try HubProcess()
        try await root.start()
        let brca = try HubProcess.regional("BRCA capture", zones: ["langan"])
        let above = try relayed(
            try await root.inviteHub("BRCA capture", zones: ["langan"]),
            file: capture
        )
        try await brca.done(.enrol(invite: above.text))
        try await brca.start()
        let invite = try await brca.invite("Ferme discrète")
        let below = try relayed(invite, file: capture)
        let node = NodeFolder("discrete", in: folder)
        try await node.done(["init"])
        try await node.done(["enrol", below.text])
        try await node.publish(["s1": 1_234])
        try await node.done(["sync"])
        let isUp = try await eventually {
            try await root.journalRows() == 1
        }
        #expect(isUp)
        try await root.done(.release(HubProcess.release))
        let isDown = try await eventually {
            try await brca.done(.status)["releaseHeld"].text == "r1"
        }
        #expect(isDown)
        try await node.done(["sync"])

        // The same frames as a file are in clear: the search must find in them what it looks for.
        let up = folder.path("up.grn")
        let down = folder.path("down.grn")
        try await node.done(["bundle", "export", up, "--all"])
        #expect(
            try await brca.run(["bundle", "export", "--for", "Ferme discrète", down]).code == 0
        )
        let clear =
            try Data(contentsOf: URL(filePath: up)) + Data(contentsOf: URL(filePath: down))
        let needles = try needles(in: Array(Data(contentsOf: URL(filePath: up))), invite)
        var enrolment = clear
        enrolment.append(contentsOf: invite.id.bytes)
        #expect(Self.found(needles, in: enrolment) == needles.keys.sorted())

        let seen = try Data(contentsOf: URL(filePath: capture))
        // It did record: the one word of a handshake that is in clear, and more than a catalogue.
        #expect(seen.firstRange(of: Array("CURVE".utf8)) != nil && seen.count > 10_000)
        #expect(Self.found(needles, in: seen) == [])
        #expect(Self.found(["the invite's secret": invite.secret], in: seen) == [])
        #expect(await brca.stop() == .exited(0))
        #expect(await root.stop() == .exited(0))
        withExtendedLifetime((above, below)) {}
    }

    /// Names, codes, words, figures and keys that the frames hold.
    private func needles(in bundle: [UInt8], _ invite: Invite) throws -> [String: [UInt8]] {
        var needles: [String: [UInt8]] = [
            "a zone": Array("langan".utf8), "a hub's name": Array("BRCA capture".utf8),
            "a person": Array("A. Test".utf8), "a word of the catalogue": Array("Urée".utf8),
            "an indicator": Array("r.urea".utf8), "the invite's name": invite.id.bytes,
            "the agent": Array("grenier-node".utf8),
        ]
        for frame in try BundleFile(decoding: bundle).frames {
            switch try Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax) {
            case .hello(let hello):
                let certificate = try Certificate(decoding: hello.chain.leaf.body)
                needles["the certificate"] = hello.chain.leaf.body
                needles["the signing key"] = certificate.signingKey.bytes
                needles["the transport key"] = certificate.transportKey.bytes
                needles["the node"] = certificate.subject.bytes
                needles["the cluster"] = certificate.cluster?.cluster.bytes
            case .put(let put):
                let sealed = try #require(put.batches.first)
                let summary = try #require(try Batch(decoding: sealed.body).summaries.first)
                needles["the batch"] = sealed.body
                needles["its signature"] = sealed.signature
                needles["the figures"] = [0x1A, UInt8(summary.presence.count)] + summary.presence
            default: break
            }
        }
        return needles
    }
}
