import ClusterProtocol
import Messaging
import Synchronization
import TestSupport

/// A parent on real sockets: the enrolment port and the exchange port of one member.
final class FakeHub: Sendable {
    let tree: TestTree
    let parent: Mutex<FakeParent>
    private let exchange: RouterLink
    private let enrolment: RouterLink
    private let secret = [UInt8](repeating: 9, count: 16)
    private let tasks = Mutex<[Task<Void, Never>]>([])

    init() async throws {
        tree = try TestTree()
        parent = Mutex(FakeParent(tree, node: Self.node))
        let messenger = try SharedMessenger.messenger()
        let name = UInt64.random(in: 0 ... .max)
        exchange = try await messenger.router(
            RouterConfiguration(
                endpoint: "tcp://127.0.0.1:*",
                security: .curve(
                    tree.transport,
                    admission: AdmitAll(),
                    domain: "exchange-\(name)"
                )
            )
        )
        enrolment = try await messenger.router(
            RouterConfiguration(
                endpoint: "tcp://127.0.0.1:*",
                security: .curve(
                    tree.transport,
                    admission: AdmitAll(),
                    domain: "enrolment-\(name)"
                )
            )
        )
    }

    static let node = PartyID(unchecked: [UInt8](repeating: 40, count: 16))

    func start() {
        let tasks = [
            Task { [self] in
                for await message in exchange.messages {
                    guard
                        let envelope = try? Envelope(
                            decoding: message.frame,
                            bytesMax: Limits.hubFrameBytesMax
                        )
                    else { continue }
                    let answers = (try? parent.withLock { try $0.answer(envelope) }) ?? []
                    for answer in answers {
                        guard let frame = try? answer.encoded() else { continue }
                        try? await exchange.send(frame, to: message.peer)
                    }
                }
            },
            Task { [enrolment, tree] in
                for await message in enrolment.messages {
                    guard
                        case .enrol(let request) = try? Envelope(
                            decoding: message.frame,
                            bytesMax: Limits.enrolmentFrameBytesMax
                        ),
                        let frame = try? Envelope.enrolled(Self.enrolled(request, tree)).encoded()
                    else { continue }
                    try? await enrolment.send(frame, to: message.peer)
                }
            },
        ]
        self.tasks.withLock { $0 = tasks }
    }

    func stop() async {
        for task in tasks.withLock({ $0 }) { task.cancel() }
        await exchange.close()
        await enrolment.close()
    }

    func invite(role: Invite.Role = .cluster) throws -> String {
        try InviteText.write(
            Invite(
                secret: secret,
                hubTransportKey: TransportKey(unchecked: tree.transport.publicKey.bytes),
                federation: tree.federation.verifyingKey,
                exchangeEndpoint: exchange.endpoint,
                enrolmentEndpoint: enrolment.endpoint,
                newsEndpoint: "",
                expiresAtSeconds: 4_000_000_000,
                role: role
            )
        )
    }

    private static func enrolled(_ request: Enrol, _ tree: TestTree) throws -> Enrolled {
        .accepted(
            Enrolled.Acceptance(
                chain: try tree.member(
                    40,
                    signing: request.signingKey,
                    transport: request.transportKey
                ),
                catalogue: try tree.catalogue(),
                catalogueChain: [tree.certificate],
                name: "Cluster d'essai",
                countryKey: nil
            )
        )
    }
}
