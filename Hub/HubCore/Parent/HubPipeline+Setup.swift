import ClusterProtocol
package import Exchange
import Messaging

extension HubPipeline {
    /// How this hub exchanges with its parent: it holds every slice of every release.
    func uplinkSetup(
        _ parent: ParentAddress,
        _ surroundings: Surroundings
    ) throws
        -> UplinkClient.Setup
    {
        UplinkClient.Setup(
            parent: parent,
            keys: { [keys = identity.transport] in keys },
            configuration: Self.uplinkConfiguration,
            timing: Self.timing(for: parent, surroundings),
            now: surroundings.monotonicSeconds
        )
    }

    private static var uplinkConfiguration: UplinkConfiguration {
        UplinkConfiguration(parts: [.everything])
    }

    /// What this hub has to say to its parent, over a link that somebody else makes; nothing
    /// without a parent.
    ///
    /// - Throws: The store's error.
    package func conversation() async throws -> UplinkConversation? {
        guard let parent = try parentAddress() else { return nil }
        return try await UplinkConversation(
            with: parent,
            store: self,
            configuration: Self.uplinkConfiguration,
            logger: logger
        )
    }

    /// On this machine there is no storm to spread; elsewhere each process draws its own delay.
    private static func timing(
        for parent: ParentAddress,
        _ surroundings: Surroundings
    )
        -> ConnectTiming
    {
        if parent.exchangeEndpoint.hasPrefix("tcp://127.") { return .loopback }
        let range = ConnectTiming.fieldReconnectMilliseconds
        let bytes = surroundings.randomBytes(2)
        let drawn = Int32(bytes[0]) << 8 | Int32(bytes[1])
        return ConnectTiming(
            reconnectMilliseconds: range.lowerBound + drawn % (range.upperBound - range.lowerBound)
        )
    }
}
